-- Cumulative times of one race grow with the distance.
with splits as (

    select * from {{ ref('splits') }}
    where kind in ('cumulative', 'bell') and distance_m is not null and race_id is not null

),

ordered as (

    select
        *,
        lag(distance_m) over race as distance_before,
        lag(mark_value) over race as value_before,
        lag(mark_as_printed) over race as mark_before
    from splits
    window race as (partition by article_id, race_id, athlete_id order by distance_m, mark_value)

),

final as (

    select
        article_id,
        'split_order' as check_name,
        case when mark_value > value_before then 'confirmed' else 'contradicted' end as verdict,
        'the clock is said to show ' || mark_before || ' at ' || cast(distance_before as integer) || ' m and ' || mark_as_printed || ' at '
        || cast(distance_m as integer) || ' m' as explanation,
        char_start,
        char_end
    from ordered
    where distance_m > distance_before

)

select * from final
