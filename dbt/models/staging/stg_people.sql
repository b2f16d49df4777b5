with source as (

    {{ current_rows('people') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        person_key,

        ---------- what was read
        full_name,
        is_athlete,
        role,
        country,
        sex,
        aliases,
        disciplines,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
