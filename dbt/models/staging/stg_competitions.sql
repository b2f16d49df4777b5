with source as (

    {{ current_rows('competitions') }}

),

renamed as (

    select
        ---------- ids
        article_id,

        ---------- what was read
        competition,
        series,
        year,
        first_day,
        last_day,
        environment,
        venue,
        city,
        country,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
