with races as (

    select * from {{ ref('int_races') }}

),

final as (

    select
        race_id,
        article_id,
        arg_min(char_start, (-confidence, char_start, char_end, rule)) as char_start,
        arg_min(char_end, (-confidence, char_start, char_end, rule)) as char_end,
        arg_min(rule, (-confidence, char_start, char_end, rule)) as rule,
        max(confidence) as confidence
    from races
    group by race_id, article_id

)

select * from final
