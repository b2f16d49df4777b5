with athletes as (

    select * from {{ ref('athletes') }}

),

results as (

    select * from {{ ref('results') }}

),

races as (

    select * from {{ ref('races') }}

),

quotes as (

    select * from {{ ref('quotes') }}

),

speech as (

    select * from {{ ref('indirect_speech') }}

),

subjects as (

    select * from {{ ref('quote_subjects') }}

),

records as (

    select * from {{ ref('record_progression') }}

),

meetings as (

    select * from {{ ref('head_to_head_meetings') }}

),

dated as (

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
    inner join athletes as opponents on meetings.opponent_id = opponents.athlete_id
    where meeting_races.race_from is not null

    union all

    select
        quotes.speaker_id as athlete_id,
        quotes.said_on as happened_on,
        coalesce(quotes.said_from, quotes.said_to) as happened_from,
        'quote' as kind,
        quotes.text,
        'quotes' as mart,
        quotes.quote_id as row_id,
        null as other_athlete_id
    from quotes
    where quotes.said_on is not null and quotes.kind in ('speech', 'unmarked')

    union all

    select
        subjects.athlete_id,
        quotes.said_on as happened_on,
        coalesce(quotes.said_from, quotes.said_to) as happened_from,
        'quoted about' as kind,
        coalesce(quotes.speaker || ': ', '') || quotes.text as text,
        'quotes' as mart,
        quotes.quote_id as row_id,
        quotes.speaker_id as other_athlete_id
    from subjects
    inner join quotes on subjects.quote_id = quotes.quote_id
    where quotes.said_on is not null and subjects.athlete_id is distinct from quotes.speaker_id

    union all

    select
        speech.speaker_id as athlete_id,
        speech.said_on as happened_on,
        coalesce(speech.said_from, speech.said_to) as happened_from,
        'reported speech' as kind,
        speech.text,
        'indirect_speech' as mart,
        speech.speech_id as row_id,
        null as other_athlete_id
    from speech
    where speech.said_on is not null

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

),

final as (

    select
        {{ row_key(['dated.athlete_id', 'dated.kind', 'dated.mart', 'dated.row_id']) }} as timeline_id,
        dated.*
    from dated
    inner join athletes on dated.athlete_id = athletes.athlete_id

)

select * from final
