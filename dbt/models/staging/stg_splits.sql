with source as (

    {{ current_rows('splits') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        person_key,
        race_no,

        ---------- what was read
        kind,
        distance,
        distance_m,
        mark_as_printed,
        mark_value,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
