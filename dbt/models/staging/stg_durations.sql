with source as (

    {{ current_rows('durations') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        person_key,
        claim_no,

        ---------- what was read
        kind,
        amount,
        unit,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
