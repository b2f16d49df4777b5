with competitions as (

    select * from {{ ref('int_competitions') }}

),

races as (

    select
        competition_id,
        min(near_from) as first_race_day,
        max(near_to) as last_race_day
    from {{ ref('int_races') }}
    where near_from = near_to
    group by competition_id

),

final as (

    select
        competitions.competition_id,
        any_value(competitions.competition_name) as name,
        mode(competitions.series order by competitions.series) as series,
        max(competitions.edition_year) as year,
        coalesce(mode(competitions.first_day order by competitions.first_day), any_value(races.first_race_day)) as first_day,
        coalesce(mode(competitions.last_day order by competitions.last_day), any_value(races.last_race_day)) as last_day,
        mode(competitions.environment order by competitions.environment) as environment,
        mode(competitions.venue order by competitions.venue) as venue,
        mode(competitions.city order by competitions.city) as city,
        mode(competitions.country order by competitions.country) as country,
        count(distinct competitions.article_id) as article_count
    from competitions
    left join races on competitions.competition_id = races.competition_id
    group by competitions.competition_id

)

select * from final
