with source as (

    {{ current_rows('indirect_speech') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        speech_no,
        person_key,

        ---------- what was read
        text,
        speaker,
        cue,
        said_on,
        said_from,
        said_to,
        occasion,
        char_start,
        char_end,
        rule,
        confidence,
        explanation
    from source

)

select * from renamed
