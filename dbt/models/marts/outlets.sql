with articles as (

    select * from {{ ref('articles') }}
    where outlet_id is not null

),

published as (

    select
        outlet_id,
        coalesce(outlet_name(outlet_id), mode(publisher order by publisher), outlet_id) as name,
        count(*) as article_count,
        count(*) filter (where duplicate_of is not null or derivative_of is not null) as copied_article_count,
        min(published_on) as first_published_on,
        max(published_on) as last_published_on
    from articles
    group by outlet_id

),

claims as (

    select * from {{ ref('int_outlet_claims') }}

),

wordings as (

    select * from {{ ref('int_outlet_wordings') }}

),

final as (

    select
        published.outlet_id,
        published.name,
        published.article_count,
        published.copied_article_count,
        coalesce(wordings.quote_count, 0) as quote_count,
        claims.claim_count,
        claims.alone_count,
        claims.conflict_count,
        claims.minority_count,
        coalesce(wordings.shared_statement_count, 0) as shared_statement_count,
        coalesce(wordings.changed_wording_count, 0) as changed_wording_count,
        published.first_published_on,
        published.last_published_on
    from published
    inner join claims on published.outlet_id = claims.outlet_id
    left join wordings on published.outlet_id = wordings.outlet_id

)

select * from final
