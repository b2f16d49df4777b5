-- A machine translation gives itself away by pronouns that contradict the person they stand for.
with signals as (

    select * from {{ ref('stg_signals') }}

),

final as (

    select
        article_id,
        cast(count(*) as integer) as contradictions
    from signals
    where name = 'pronoun_contradiction'
    group by article_id
    having count(*) >= {{ var('translation_contradictions') }}

)

select * from final
