-- The record before another in its list is the mark it beat: the best one that was not set later.
with claims as (

    select * from {{ ref('int_record_claims') }}

),

records as (

    select
        claims.record_id,
        any_value(claims.list_id) as list_id,
        any_value(claims.record) as record,
        any_value(claims.discipline) as discipline,
        any_value(claims.sex) as sex,
        mode(claims.scope order by claims.scope) as scope,
        mode(claims.environment order by claims.environment) as environment,
        any_value(claims.athlete_id) as athlete_id,
        round(min(claims.mark_value), 3) as mark_value,
        case when any_value(disciplines.unit) = 's' then -1 else 1 end * round(min(claims.mark_value), 3) as rank_value,
        min(claims.mark) as mark,
        min(claims.race_id) as race_id,
        max(claims.set_on) as set_on,
        max(claims.set_from) as set_from,
        count(distinct claims.source_group) as source_count
    from claims
    left join {{ ref('disciplines') }} as disciplines on claims.discipline = disciplines.code
    group by claims.record_id

),

previous as (

    select
        records.record_id,
        earlier.athlete_id,
        earlier.mark
    from records
    inner join records as earlier
        on
            records.list_id = earlier.list_id
            and records.rank_value > earlier.rank_value
            and coalesce(records.set_from >= earlier.set_from, true)
    -- records of unknown countries or courses follow nothing; which continent an area record is of, nobody prints
    where records.record != 'AR' and (records.scope is not null or records.record not in ('NR', 'CR', 'MR'))
    qualify row_number() over (
        partition by records.record_id
        order by earlier.rank_value desc, earlier.set_from nulls last, earlier.record_id
    ) = 1

),

final as (

    select
        records.record_id,
        records.record,
        records.scope,
        records.discipline,
        records.sex,
        records.environment,
        records.athlete_id,
        records.race_id,
        records.mark,
        records.mark_value,
        records.set_on,
        previous.athlete_id as previous_athlete_id,
        previous.mark as previous_mark,
        records.source_count
    from records
    left join previous on records.record_id = previous.record_id

)

select * from final
