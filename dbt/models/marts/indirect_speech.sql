with speech as (

    select * from {{ ref('stg_indirect_speech') }}

),

people as (

    select * from {{ ref('int_people') }}

),

articles as (

    select * from {{ ref('stg_articles') }}

),

final as (

    select
        {{ row_key(['speech.article_id', 'speech.char_start', 'speech.char_end', 'speech.speech_no']) }} as speech_id,
        speech.article_id,
        speech.text,
        coalesce(people.person_name, speech.speaker) as speaker,
        people.person_id as speaker_id,
        speech.cue,
        speech.said_on,
        speech.said_from,
        coalesce(speech.said_to, articles.published_on) as said_to,
        speech.occasion,
        speech.char_start,
        speech.char_end,
        speech.rule,
        speech.confidence,
        speech.explanation
    from speech
    inner join articles on speech.article_id = articles.article_id
    left join people on speech.article_id = people.article_id and speech.person_key = people.person_key

)

select * from final
