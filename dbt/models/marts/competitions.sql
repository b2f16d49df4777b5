-- "Olympic champion" names a series and no edition: it stands in the claims that say so.
with competitions as (

    select * from {{ ref('int_competitions') }}
    where edition_year is not null

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

-- where articles give other days: those in which most articles have its races, then those that most articles give
stated_days as (

    select
        competition_id,
        first_day,
        last_day,
        count(distinct article_id) as statements
    from competitions
    where first_day is not null and last_day is not null
    group by competition_id, first_day, last_day

),

days as (

    select
        stated_days.competition_id,
        stated_days.first_day,
        stated_days.last_day
    from stated_days
    left join {{ ref('int_races') }} as raced
        on
            stated_days.competition_id = raced.competition_id
            and raced.near_from = raced.near_to
            and raced.near_from between stated_days.first_day and stated_days.last_day
    group by stated_days.competition_id, stated_days.first_day, stated_days.last_day, stated_days.statements
    qualify row_number() over (
        partition by stated_days.competition_id
        order by count(distinct raced.article_id) desc, stated_days.statements desc, stated_days.first_day, stated_days.last_day
    ) = 1

),

final as (

    select
        competitions.competition_id,
        any_value(competitions.competition_name) as name,
        mode(competitions.series order by competitions.series) as series,
        max(competitions.edition_year) as year,
        coalesce(any_value(days.first_day), any_value(races.first_race_day)) as first_day,
        coalesce(any_value(days.last_day), any_value(races.last_race_day)) as last_day,
        mode(competitions.environment order by competitions.environment) as environment,
        mode(competitions.venue order by competitions.venue) as venue,
        mode(competitions.city order by competitions.city) as city,
        mode(competitions.country order by competitions.country) as country,
        count(distinct competitions.article_id) as article_count
    from competitions
    left join races on competitions.competition_id = races.competition_id
    left join days on competitions.competition_id = days.competition_id
    group by competitions.competition_id

)

select * from final
