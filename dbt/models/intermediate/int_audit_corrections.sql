-- One row for each correction that was applied.
with corrections as (

    select * from {{ ref('int_corrections') }}
    where problem is null

),

final as (

    select
        article_id,
        'correction' as check_name,
        'corrected' as verdict,
        replace(action, '_', ' ') || ': "' || printed || '" is ' || corrected_value
        || coalesce(', because ' || reason, '') || coalesce(' (' || decided_by || ', ' || decided_on || ')', '') as explanation,
        char_start,
        cast(char_end as integer) as char_end
    from corrections

)

select * from final
