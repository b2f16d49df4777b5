with source as (

    {{ current_rows('signals') }}

),

renamed as (

    select
        ---------- ids
        article_id,

        ---------- what was read
        name,
        printed,
        expected,
        explanation,
        char_start,
        char_end,
        rule
    from source

)

select * from renamed
