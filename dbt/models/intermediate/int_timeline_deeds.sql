-- What athletes did: their results, meetings and records, with the day.
with results as (

    select * from {{ ref('results') }}

),

races as (

    select * from {{ ref('races') }}

),

records as (

    select * from {{ ref('record_progression') }}

),

meetings as (

    select * from {{ ref('head_to_head_meetings') }}

),

final as (

    select
        results.athlete_id,
        races.race_date as happened_on,
        races.race_from as happened_from,
        'result' as kind,
        concat_ws(
            ', ', races.competition, races.discipline, 'place ' || results.place, results.mark, nullif(results.outcome, 'finished')
        ) as text,
        'results' as mart,
        results.result_id as row_id,
        cast(null as varchar) as other_athlete_id
    from results
    inner join races on results.race_id = races.race_id
    where races.race_from is not null

    union all

    -- a pair of athletes: each meeting, seen from both
    select
        meetings.athlete_id,
        meetings.race_date as happened_on,
        meeting_races.race_from as happened_from,
        'meeting' as kind,
        case when meetings.ahead_id = meetings.athlete_id then 'ahead of ' else 'behind ' end || opponents.full_name
        || coalesce(', ' || meetings.competition, '') || ', ' || meetings.discipline
        || coalesce(', ' || meetings.mark || ' to ' || meetings.opponent_mark, '') as text,
        'head_to_head_meetings' as mart,
        meetings.race_id || '|' || meetings.athlete_id || '|' || meetings.opponent_id as row_id,
        meetings.opponent_id as other_athlete_id
    from meetings
    inner join races as meeting_races on meetings.race_id = meeting_races.race_id
    inner join {{ ref('athletes') }} as opponents on meetings.opponent_id = opponents.athlete_id
    where meeting_races.race_from is not null

    union all

    select
        records.athlete_id,
        records.set_on as happened_on,
        try_cast(rpad(records.set_on, 10, '-01') as date) as happened_from,
        'record' as kind,
        concat_ws(' ', records.record, records.discipline, records.mark) as text,
        'record_progression' as mart,
        records.record_id as row_id,
        null as other_athlete_id
    from records
    where records.set_on is not null

)

select * from final
