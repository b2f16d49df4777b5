with source as (

    {{ current_rows('dates') }}

),

renamed as (

    select
        ---------- ids
        article_id,

        ---------- what was read
        kind,
        as_printed,
        resolved,
        date_from,
        date_to,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
