with source as (

    {{ current_rows('orders') }}

),

renamed as (

    select
        ---------- ids
        article_id,
        ahead_key,
        behind_key,
        race_no,

        ---------- what was read
        margin_s,
        char_start,
        char_end,
        rule,
        confidence
    from source

)

select * from renamed
