with articles as (

    select * from {{ ref('articles') }}

),

quotes as (

    select
        article_id,
        count(*) as quote_count
    from {{ ref('quotes') }}
    where kind = 'speech'
    group by article_id

),

claims as (

    select
        article_id,
        count(*) as claim_count
    from {{ ref('result_claims') }}
    group by article_id

),

dissent as (

    select
        outlet_id,
        count(distinct conflict_id) filter (where is_chosen = false) as minority_count
    from {{ ref('conflict_claims') }}
    group by outlet_id

),

final as (

    select
        articles.outlet_id,
        coalesce(outlet_name(articles.outlet_id), mode(articles.publisher order by articles.publisher), articles.outlet_id) as name,
        count(*) as article_count,
        count(*) filter (where articles.duplicate_of is not null or articles.derivative_of is not null) as copied_article_count,
        coalesce(sum(quotes.quote_count), 0) as quote_count,
        coalesce(sum(claims.claim_count), 0) as claim_count,
        coalesce(any_value(dissent.minority_count), 0) as minority_count,
        min(articles.published_on) as first_published_on,
        max(articles.published_on) as last_published_on
    from articles
    left join quotes on articles.article_id = quotes.article_id
    left join claims on articles.article_id = claims.article_id
    left join dissent on articles.outlet_id = dissent.outlet_id
    where articles.outlet_id is not null
    group by articles.outlet_id

)

select * from final
