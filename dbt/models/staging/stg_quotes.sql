with source as (

    {{ current_rows('quotes') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        quote_no,
        utterance_no,
        parent_quote_no,
        person_key,

        ---------- what was read
        text,
        kind,
        speaker,
        cue,
        said_on,
        said_from,
        said_to,
        occasion,
        char_start,
        char_end,
        repair,
        rule,
        confidence,
        explanation
    from source

)

select * from renamed
