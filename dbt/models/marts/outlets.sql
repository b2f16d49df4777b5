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

quotes as (

    select
        articles.outlet_id,
        count(*) as quote_count
    from {{ ref('quotes') }} as quotes
    inner join articles on quotes.article_id = articles.article_id
    where quotes.kind in ('speech', 'unmarked')
    group by articles.outlet_id

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

-- only what several articles report can have been changed by one of them
wordings as (

    select
        reports.outlet_id,
        count(*) as shared_statement_count,
        count(*) filter (where reports.change in ('tense', 'person', 'reworded', 'translated')) as changed_wording_count
    from {{ ref('statement_reports') }} as reports
    inner join {{ ref('statements') }} as statements on reports.statement_id = statements.statement_id
    where statements.report_count > 1
    group by reports.outlet_id

),

final as (

    select
        published.outlet_id,
        published.name,
        published.article_count,
        published.copied_article_count,
        coalesce(quotes.quote_count, 0) as quote_count,
        coalesce(claims.claim_count, 0) as claim_count,
        coalesce(claims.alone_count, 0) as alone_count,
        coalesce(dissent.conflict_count, 0) as conflict_count,
        coalesce(dissent.minority_count, 0) as minority_count,
        coalesce(wordings.shared_statement_count, 0) as shared_statement_count,
        coalesce(wordings.changed_wording_count, 0) as changed_wording_count,
        published.first_published_on,
        published.last_published_on
    from published
    left join quotes on published.outlet_id = quotes.outlet_id
    left join claims on published.outlet_id = claims.outlet_id
    left join dissent on published.outlet_id = dissent.outlet_id
    left join wordings on published.outlet_id = wordings.outlet_id

)

select * from final
