with source as (

    {{ current_rows('races') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        race_no,
        winner_key,

        ---------- what was read
        competition,
        series,
        year,
        discipline,
        division,
        sex,
        round,
        race_date,
        race_from,
        race_to,
        environment,
        status,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
