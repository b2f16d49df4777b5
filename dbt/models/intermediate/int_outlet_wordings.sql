-- How much an outlet quotes, and how often it changed a wording.
with articles as (

    select * from {{ ref('articles') }}
    where outlet_id is not null

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
        quotes.outlet_id,
        quotes.quote_count,
        coalesce(wordings.shared_statement_count, 0) as shared_statement_count,
        coalesce(wordings.changed_wording_count, 0) as changed_wording_count
    from quotes
    left join wordings on quotes.outlet_id = wordings.outlet_id

)

select * from final
