-- What one article's own text shows to be off: misprints, headings out of order, weekdays, pronouns.
with signals as (

    select * from {{ ref('stg_signals') }}

),

final as (

    select
        article_id,
        name as check_name,
        case when name in ('misprint', 'unclosed_quote', 'missing_open_quote') then 'repaired' else 'contradicted' end as verdict,
        explanation,
        char_start,
        char_end
    from signals

)

select * from final
