with source as (

    {{ current_rows('quote_subjects') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        quote_no,
        person_key,

        ---------- what was read
        how,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
