-- Copies do not count as independent sources, and what a machine translated counts half: it may have changed a digit.
with ages as (

    select * from {{ ref('int_article_ages') }}

),

copies as (

    select
        article_id,
        first_article_id,
        share
    from {{ ref('int_copied_shares') }}
    where kind = 'words' and share >= 0.5

),

translations as (

    select * from {{ ref('int_translations') }}

),

linked as (

    select
        ages.*,
        case when copies.share >= 0.9 then copies.first_article_id end as duplicate_of,
        case when copies.share >= 0.9 then null else coalesce(copies.first_article_id, translations.original_id) end as derivative_of,
        coalesce(copies.share, translations.share) as share,
        ages.reads_translated or translations.article_id is not null as is_translated
    from ages
    left join copies on ages.article_id = copies.article_id
    left join translations on ages.article_id = translations.article_id

),

final as (

    select
        linked.article_id,
        linked.outlet_id,
        linked.published_on,
        linked.age_rank,
        linked.duplicate_of,
        linked.derivative_of,
        round(linked.share, 2) as copied_share,
        linked.is_translated,
        -- an outlet is one source however often it writes; a copy is the source it copies
        coalesce(origin.outlet_id, origin.article_id, linked.outlet_id, linked.article_id) as source_group,
        case when linked.is_translated then 0.5 else 1.0 end as source_weight
    from linked
    left join ages as origin on coalesce(linked.duplicate_of, linked.derivative_of) = origin.article_id

)

select * from final
