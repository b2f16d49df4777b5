-- The record before another in its list is the mark it beat.
with claims as (

    select * from {{ ref('int_record_claims') }}

),

disciplines as (

    select * from {{ ref('disciplines') }}

),

records as (

    select
        record_id,
        any_value(record) as record,
        any_value(discipline) as discipline,
        any_value(sex) as sex,
        any_value(scope) as scope,
        any_value(environment) as environment,
        any_value(athlete_id) as athlete_id,
        round(min(mark_value), 3) as mark_value,
        min(mark) as mark,
        min(race_id) as race_id,
        max(set_on) as set_on,
        max(set_from) as set_from,
        count(distinct source_group) as source_count
    from claims
    group by record_id

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
        lag(records.athlete_id) over progression as previous_athlete_id,
        lag(records.mark) over progression as previous_mark,
        records.source_count
    from records
    left join disciplines on records.discipline = disciplines.code
    window progression as (
        partition by records.record, records.discipline, records.sex, records.scope, records.environment
        order by
            case when disciplines.unit = 's' then -records.mark_value else records.mark_value end,
            records.set_from nulls first,
            records.record_id
    )

)

select * from final
