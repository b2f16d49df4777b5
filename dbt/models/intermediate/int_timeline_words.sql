-- What an athlete said, and what others said about one, with the day it was said.
with quotes as (

    select * from {{ ref('quotes') }}

),

speech as (

    select * from {{ ref('indirect_speech') }}

),

subjects as (

    select * from {{ ref('quote_subjects') }}

),

final as (

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

)

select * from final
