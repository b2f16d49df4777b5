with claims as (

    select * from {{ ref('int_conflict_claims') }}

),

final as (

    select
        conflict_id,
        claim_id,
        article_id,
        outlet_id,
        value,
        is_best and basis != 'undecided' as is_chosen
    from claims
    qualify row_number() over (partition by conflict_id, claim_id order by value) = 1

)

select * from final
