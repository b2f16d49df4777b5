with source as (

    {{ current_rows('marks') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        mark_no,
        person_key,

        ---------- what was read
        kind,
        mark_as_printed,
        mark_value,
        mark_unit,
        mark_precision,
        wind,
        discipline,
        repair,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
