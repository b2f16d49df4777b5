with races as (

    select * from {{ ref('int_races') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

results as (

    select * from {{ ref('results') }}

),

editions as (

    select
        competition_id,
        min(first_day) as first_day,
        max(last_day) as last_day
    from {{ ref('int_competitions') }}
    group by competition_id

),

-- a day of the edition before any other, then the most precise date, then that of most independent sources
dates as (

    select
        races.race_id,
        races.race_date,
        races.race_from,
        races.race_to
    from races
    inner join articles on races.article_id = articles.article_id
    left join editions on races.competition_id = editions.competition_id
    where races.race_from is not null
    group by races.race_id, races.race_date, races.race_from, races.race_to
    qualify row_number() over (
        partition by races.race_id
        order by
            bool_or(races.race_from > editions.last_day or races.race_to < editions.first_day) is true,
            races.race_to - races.race_from, count(distinct articles.source_group) desc, races.race_from
    ) = 1

),

-- who won: the reconciled first place, else whom most sources name
named_winners as (

    select
        races.race_id,
        races.winner_id
    from races
    inner join articles on races.article_id = articles.article_id
    where
        races.winner_id is not null
        and not exists (
            select 1 from results
            where results.race_id = races.race_id and results.athlete_id = races.winner_id and results.place > 1
        )
    group by races.race_id, races.winner_id
    qualify row_number() over (
        partition by races.race_id
        order by count(distinct articles.source_group) desc, races.winner_id
    ) = 1

),

raced as (

    select distinct race_id from results

),

placed_winners as (

    select
        race_id,
        min(athlete_id) as winner_id
    from results
    where place = 1
    group by race_id
    having count(*) = 1

),

final as (

    select
        races.race_id,
        min(races.competition_id) as competition_id,
        min(races.competition) as competition,
        any_value(races.discipline) as discipline,
        min(races.division) as division,
        mode(races.event_sex order by races.event_sex) as sex,
        mode(races.round order by races.round) as round,
        any_value(dates.race_date) as race_date,
        any_value(dates.race_from) as race_from,
        any_value(dates.race_to) as race_to,
        case when bool_or(races.status = 'held') or count(raced.race_id) > 0 then 'held' else 'announced' end as status,
        coalesce(any_value(placed_winners.winner_id), any_value(named_winners.winner_id)) as winner_id,
        count(distinct races.article_id) as article_count
    from races
    left join dates on races.race_id = dates.race_id
    left join placed_winners on races.race_id = placed_winners.race_id
    left join named_winners on races.race_id = named_winners.race_id
    left join raced on races.race_id = raced.race_id
    group by races.race_id

)

select * from final
