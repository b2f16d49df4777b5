with races as (

    select * from {{ ref('int_races') }}

),

dates as (

    select * from {{ ref('int_race_dates') }}

),

winners as (

    select * from {{ ref('int_race_winners') }}

),

raced as (

    select distinct race_id from {{ ref('results') }}

),

final as (

    select
        races.race_id,
        -- of which edition nobody says, there is a name and no id
        min(races.competition_id) filter (races.edition_year is not null) as competition_id,
        min(races.competition) as competition,
        any_value(races.discipline) as discipline,
        min(races.division) as division,
        mode(races.event_sex order by races.event_sex) as sex,
        mode(races.round order by races.round) as round,
        any_value(dates.race_date) as race_date,
        any_value(dates.race_from) as race_from,
        any_value(dates.race_to) as race_to,
        case when bool_or(races.status = 'held') or count(raced.race_id) > 0 then 'held' else 'announced' end as status,
        any_value(winners.winner_id) as winner_id,
        count(distinct races.article_id) as article_count
    from races
    left join dates on races.race_id = dates.race_id
    left join winners on races.race_id = winners.race_id
    left join raced on races.race_id = raced.race_id
    group by races.race_id

)

select * from final
