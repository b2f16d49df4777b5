-- Of two articles that share something, the older one has it first; of two of one day, the one that reads less like a translation.
with articles as (

    select * from {{ ref('stg_articles') }}

),

signals as (

    select * from {{ ref('stg_signals') }}

),

contradictions as (

    select
        article_id,
        count(*) as contradictions
    from signals
    where name = 'pronoun_contradiction'
    group by article_id

),

final as (

    select
        articles.article_id,
        articles.outlet_id,
        articles.published_on,
        coalesce(contradictions.contradictions, 0) >= {{ var('translation_contradictions') }} as reads_translated,
        row_number() over (
            order by articles.published_on nulls last, coalesce(contradictions.contradictions, 0), articles.article_id
        ) as age_rank
    from articles
    left join contradictions on articles.article_id = contradictions.article_id

)

select * from final
