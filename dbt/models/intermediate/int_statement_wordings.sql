-- Every report of every statement, the most reliable and then longest wording first.
with segments as (

    select * from {{ ref('int_statement_segments') }}

),

clusters as (

    select * from {{ ref('int_statement_clusters') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

joined as (

    select
        segments.*,
        {{ row_key(['clusters.root_id']) }} as statement_id,
        articles.outlet_id,
        articles.published_on,
        articles.is_translated,
        coalesce(articles.duplicate_of, articles.derivative_of) is not null as is_copy
    from segments
    inner join clusters on segments.segment_id = clusters.segment_id
    inner join articles on segments.article_id = articles.article_id

),

final as (

    select
        *,
        cast(row_number() over (
            partition by statement_id
            order by is_translated, is_copy, length(wording_key) desc, confidence desc, published_on nulls last, segment_id
        ) as integer) as rank_of_wording
    from joined

)

select * from final
