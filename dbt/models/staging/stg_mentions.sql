with source as (

    {{ current_rows('mentions') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        person_key,

        ---------- what was read
        kind,
        name_as_printed,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
