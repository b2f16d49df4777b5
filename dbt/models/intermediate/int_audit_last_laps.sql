-- A last lap is the finishing time less the bell; a second either way is the gap between the leader and the others.
with splits as (

    select * from {{ ref('splits') }}

),

results as (

    select * from {{ ref('results') }}

),

bells as (

    select
        race_id,
        arg_min(mark_as_printed, (mark_value, mark_as_printed)) as bell,
        min(mark_value) as bell_s
    from splits
    where kind = 'bell'
    group by race_id

),

laps as (

    select
        splits.*,
        results.mark,
        results.mark_value as finish_s,
        bells.bell,
        results.mark_value - bells.bell_s as expected_s
    from splits
    inner join results on splits.race_id = results.race_id and splits.athlete_id = results.athlete_id
    inner join bells on splits.race_id = bells.race_id
    where
        splits.kind = 'lap'
        and regexp_matches(coalesce(splits.distance, ''), 'last|final|closing')
        and splits.distance_m = 400
        and results.mark_unit = 's'

),

final as (

    select
        article_id,
        'last_lap' as check_name,
        case when abs(expected_s - mark_value) <= {{ var('bell_spread_s') }} then 'confirmed' else 'contradicted' end as verdict,
        'the last lap is given as ' || mark_as_printed || '; ' || mark || ' less the bell at ' || bell
        || ' is ' || canonical_mark(expected_s, 's', 0.01) as explanation,
        char_start,
        char_end
    from laps
    where expected_s between 0.5 * mark_value and 2 * mark_value

)

select * from final
