-- The wind of a result: as most sources of its mark print it; on the track, one wind blows for all who run a race.
with votes as (

    select votes.*
    from {{ ref('int_result_votes') }} as votes
    left join {{ ref('int_race_environments') }} as environments on votes.race_id = environments.race_id
    -- no wind blows indoors
    where environments.environment is distinct from 'indoor'

),

mark_values as (

    select * from {{ ref('int_result_values') }}

),

races as (

    select
        race_id,
        any_value(round_key) as round_key,
        any_value(discipline) as discipline
    from {{ ref('int_races') }}
    group by race_id

),

printed as (

    select
        votes.result_id,
        votes.race_id,
        votes.wind
    from votes
    inner join mark_values
        on
            votes.result_id = mark_values.result_id
            and votes.mark = mark_values.mark
            and votes.mark_precision = mark_values.mark_precision
            and mark_values.agrees_with_best
    where votes.wind is not null
    group by votes.result_id, votes.race_id, votes.wind
    -- as many sources for another wind: it is not known
    qualify
        row_number() over (partition by votes.result_id order by count(distinct votes.source_group) desc) = 1
        and count(*) over (partition by votes.result_id, count(distinct votes.source_group)) = 1

),

-- heats of one round may have been read as one race
race_winds as (

    select
        printed.race_id,
        min(printed.wind) as wind
    from printed
    inner join races on printed.race_id = races.race_id
    inner join {{ ref('disciplines') }} as disciplines on races.discipline = disciplines.code
    where disciplines.unit = 's' and races.round_key = 'final'
    group by printed.race_id
    having count(distinct printed.wind) = 1

),

final as (

    select distinct
        votes.result_id,
        coalesce(printed.wind, race_winds.wind) as wind
    from votes
    left join printed on votes.result_id = printed.result_id
    left join race_winds on votes.race_id = race_winds.race_id
    where votes.mark is not null and coalesce(printed.wind, race_winds.wind) is not null

)

select * from final
