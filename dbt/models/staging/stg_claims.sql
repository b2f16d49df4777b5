with source as (

    {{ current_rows('claims') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        claim_no,
        person_key,
        race_no,

        ---------- what was read
        team,
        discipline,
        division,
        sex,
        outcome,
        mark_as_printed,
        mark_value,
        mark_unit,
        mark_precision,
        wind,
        place,
        competition,
        series,
        year,
        race_date,
        race_from,
        race_to,
        round,
        environment,
        records,
        record_scope,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
