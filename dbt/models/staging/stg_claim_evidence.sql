with source as (

    {{ current_rows('claim_evidence') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        claim_no,

        ---------- what was read
        part,
        char_start,
        char_end,
        rule
    from source

)

select * from renamed
