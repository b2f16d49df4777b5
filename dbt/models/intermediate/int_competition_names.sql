-- Each way an article names an edition of a competition, with its year where name or date give one.
with named as (

    select
        *,
        first_day as race_from,
        last_day as race_to
    from {{ ref('stg_competitions') }}

    {% for spoken_of in ('stg_races', 'stg_claims') -%}
        union all by name

        select
            article_id,
            competition,
            series,
            year,
            race_from,
            race_to,
            environment
        from {{ ref(spoken_of) }}
    {% endfor %}

),

dated as (

    select
        *,
        cast(coalesce(
            year,
            try_cast(regexp_extract(competition, '(?:19|20)\d\d') as integer),
            case when year(race_from) = year(race_to) then year(race_from) end
        ) as integer) as edition_year
    from named
    where competition is not null

),

editions as (

    select distinct
        article_id,
        competition as name_in_article,
        race_from,
        race_to,
        edition_year,
        coalesce(series, trim(regexp_replace(competition, '\s*(?:19|20)\d\d$', ''))) as series,
        case
            when edition_year is null or regexp_matches(competition, '(?:19|20)\d\d') then competition
            else competition || ' ' || edition_year
        end as competition,
        first_day,
        last_day,
        environment,
        venue,
        city,
        country
    from dated

),

final as (

    select
        *,
        slug(competition) as competition_key
    from editions

)

select * from final
