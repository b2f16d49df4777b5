-- How often an outlet was alone, and how often in a minority.
with articles as (

    select * from {{ ref('articles') }}
    where outlet_id is not null

),

claims as (

    select
        articles.outlet_id,
        count(*) as claim_count,
        -- a copy is not alone with what its original prints
        count(distinct results.result_id) filter (
            where results.source_count = 1 and articles.duplicate_of is null and articles.derivative_of is null
        ) as alone_count
    from {{ ref('result_claims') }} as claims
    inner join articles on claims.article_id = articles.article_id
    left join {{ ref('results') }} as results on claims.result_id = results.result_id
    group by articles.outlet_id

),

dissent as (

    select
        outlet_id,
        count(distinct conflict_id) as conflict_count,
        count(distinct conflict_id) filter (where not is_chosen) as minority_count
    from {{ ref('conflict_claims') }}
    group by outlet_id

),

outlets as (

    select distinct outlet_id from articles

),

final as (

    select
        outlets.outlet_id,
        coalesce(claims.claim_count, 0) as claim_count,
        coalesce(claims.alone_count, 0) as alone_count,
        coalesce(dissent.conflict_count, 0) as conflict_count,
        coalesce(dissent.minority_count, 0) as minority_count
    from outlets
    left join claims on outlets.outlet_id = claims.outlet_id
    left join dissent on outlets.outlet_id = dissent.outlet_id

)

select * from final
