-- Each way an article names an edition of a competition, with its year where name or date give one.
with claims as (

    select * from {{ ref('stg_claims') }}

),

races as (

    select * from {{ ref('stg_races') }}

),

mentions as (

    select * from {{ ref('stg_competitions') }}

),

named as (

    select
        article_id,
        competition,
        series,
        year,
        race_from,
        race_to,
        cast(null as date) as first_day,
        cast(null as date) as last_day,
        environment,
        cast(null as varchar) as venue,
        cast(null as varchar) as city,
        cast(null as varchar) as country
    from races

    union all

    select
        article_id,
        competition,
        series,
        year,
        race_from,
        race_to,
        null as first_day,
        null as last_day,
        environment,
        null as venue,
        null as city,
        null as country
    from claims

    union all

    select
        article_id,
        competition,
        series,
        year,
        first_day as race_from,
        last_day as race_to,
        first_day,
        last_day,
        environment,
        venue,
        city,
        country
    from mentions

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

final as (

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

)

select * from final
