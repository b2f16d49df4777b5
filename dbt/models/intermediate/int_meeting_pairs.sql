-- Two athletes who met in a race, seen from both, and what places, outcomes, marks and words each say of who was ahead: 1, -1 or 0.
with results as (

    select * from {{ ref('results') }}

),

said as (

    select
        race_id,
        ahead_id,
        behind_id,
        count(distinct source_group) as support
    from {{ ref('int_orders') }}
    group by race_id, ahead_id, behind_id

),

pairs as (

    select
        one.race_id,
        one.athlete_id,
        two.athlete_id as opponent_id
    from {{ ref('int_fields') }} as one
    inner join {{ ref('int_fields') }} as two on one.race_id = two.race_id and one.athlete_id != two.athlete_id

    union

    select
        race_id,
        unnest([ahead_id, behind_id]) as athlete_id,
        unnest([behind_id, ahead_id]) as opponent_id
    from said

),

final as (

    select
        pairs.race_id,
        pairs.athlete_id,
        pairs.opponent_id,
        one.place,
        two.place as opponent_place,
        one.mark,
        two.mark as opponent_mark,
        sign(two.place - one.place) as by_places,
        -- 3:48 and 3:47.83 may be one time: they tell no order
        case
            when {{ marks_agree('one.mark_value', 'mark_step(one.mark)', 'two.mark_value', 'mark_step(two.mark)') }} then 0
            when disciplines.unit = 's' then sign(two.mark_value - one.mark_value)
            else sign(one.mark_value - two.mark_value)
        end as by_marks,
        case
            when one.outcome = 'finished' and two.outcome in ('DNF', 'DQ') then 1
            when one.outcome in ('DNF', 'DQ') and two.outcome = 'finished' then -1
        end as by_outcome,
        sign(coalesce(won.support, 0) - coalesce(lost.support, 0)) as by_word
    from pairs
    inner join {{ ref('races') }} as races on pairs.race_id = races.race_id
    left join {{ ref('disciplines') }} as disciplines on races.discipline = disciplines.code
    left join results as one on pairs.race_id = one.race_id and pairs.athlete_id = one.athlete_id
    left join results as two on pairs.race_id = two.race_id and pairs.opponent_id = two.athlete_id
    left join said as won on pairs.race_id = won.race_id and pairs.athlete_id = won.ahead_id and pairs.opponent_id = won.behind_id
    left join said as lost on pairs.race_id = lost.race_id and pairs.athlete_id = lost.behind_id and pairs.opponent_id = lost.ahead_id

)

select * from final
