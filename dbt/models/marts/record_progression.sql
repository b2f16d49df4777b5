-- A record is a claim with a record flag; the one before it in the same list is the mark it beat.
with claims as (

    select * from {{ ref('int_claims') }}

),

people as (

    select * from {{ ref('people') }}

),

races as (

    select * from {{ ref('races') }}

),

disciplines as (

    select * from {{ ref('disciplines') }}

),

flagged as (

    select
        claims.*,
        unnest(claims.records) as record
    from claims
    where claims.person_id is not null and claims.mark_value is not null

),

scoped as (

    select
        flagged.record,
        flagged.person_id as athlete_id,
        flagged.discipline,
        coalesce(people.sex, flagged.sex) as sex,
        -- whose record it is: the country's, the continent's, the meeting's, the athlete's own
        case
            when flagged.record = 'NR' then people.country
            when flagged.record in ('PB', 'SB') then flagged.person_id
            when flagged.record in ('CR', 'MR') then coalesce(flagged.series, flagged.record_scope)
            else flagged.record_scope
        end as scope,
        coalesce(races.environment, flagged.environment) as environment,
        flagged.race_id,
        coalesce(race_facts.race_date, flagged.race_date) as set_on,
        coalesce(race_facts.race_from, flagged.race_from) as set_from,
        canonical_mark(flagged.mark_value, flagged.mark_unit, flagged.mark_precision) as mark,
        flagged.mark_value,
        flagged.article_id,
        flagged.source_group
    from flagged
    inner join people on flagged.person_id = people.person_id and people.is_athlete
    left join {{ ref('int_races') }} as races on flagged.article_id = races.article_id and flagged.race_no = races.race_no
    left join races as race_facts on flagged.race_id = race_facts.race_id

),

records as (

    select
        record,
        discipline,
        sex,
        scope,
        environment,
        athlete_id,
        round(mark_value, 3) as mark_value,
        min(mark) as mark,
        min(race_id) as race_id,
        max(set_on) as set_on,
        max(set_from) as set_from,
        count(distinct source_group) as source_count
    from scoped
    where discipline is not null
    group by record, discipline, sex, scope, environment, athlete_id, round(mark_value, 3)

),

final as (

    select
        {{ row_key(['records.record', 'records.discipline', 'records.sex', 'records.scope', 'records.environment', 'records.athlete_id', 'records.mark_value']) }}
            as record_id,
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
            records.athlete_id
    )

)

select * from final
