-- "His first race in 251 days": no race of the athlete may lie between, and the one before should be that long ago.
with durations as (

    select * from {{ ref('stg_durations') }}
    where kind = 'since_last_race' and unit in ('days', 'months', 'years')

),

claims as (

    select * from {{ ref('int_claims') }}
    where race_from is not null and race_from = race_to and race_id is not null

),

comebacks as (

    select
        durations.article_id,
        durations.char_start,
        durations.char_end,
        durations.amount,
        durations.unit,
        durations.amount * case durations.unit when 'days' then 1 when 'months' then 30.44 else 365.25 end as days_stated,
        people.person_id,
        people.person_name,
        max(claims.race_from) as race_day
    from durations
    inner join {{ ref('int_people') }} as people
        on durations.article_id = people.article_id and durations.person_key = people.person_key
    inner join claims on durations.article_id = claims.article_id and people.person_id = claims.person_id
    group by all

),

befores as (

    select
        comebacks.person_id,
        comebacks.race_day,
        max(claims.race_from) as previous_day
    from comebacks
    inner join claims on comebacks.person_id = claims.person_id and comebacks.race_day > claims.race_from
    group by comebacks.person_id, comebacks.race_day

),

previous as (

    select
        comebacks.*,
        befores.previous_day,
        comebacks.race_day - befores.previous_day as days_between,
        case comebacks.unit when 'days' then 1 when 'months' then 16 else 183 end as slack
    from comebacks
    inner join befores on comebacks.person_id = befores.person_id and comebacks.race_day = befores.race_day

),

final as (

    select
        article_id,
        'first_race_in' as check_name,
        case when abs(days_between - days_stated) <= slack then 'confirmed' else 'contradicted' end as verdict,
        person_name || ' is said to have run the first race in ' || cast(amount as integer) || ' ' || unit || '; from the one of '
        || previous_day || ' to that of ' || race_day || ' it is ' || days_between || ' days' as explanation,
        char_start,
        char_end
    from previous
    -- a longer gap only means that the articles here don't know the race before
    where days_between <= days_stated + slack

)

select * from final
