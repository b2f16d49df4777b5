-- Copies do not count as independent sources: each word sequence is credited to the first article that has it, so one pass finds them.
with articles as (

    select * from {{ ref('stg_articles') }}

),

ordered as (

    select
        article_id,
        outlet_id,
        published_on,
        text,
        row_number() over (order by published_on nulls last, article_id) as age_rank
    from articles

),

sampled as (

    select
        article_id,
        age_rank,
        unnest(shingles(text)) as shingle
    from ordered

),

credited as (

    select
        article_id,
        age_rank,
        first_value(article_id) over (partition by shingle order by age_rank) as first_article_id
    from sampled

),

shares as (

    select
        article_id,
        first_article_id,
        count(*) / sum(count(*)) over (partition by article_id) as share
    from credited
    group by article_id, first_article_id

),

closest as (

    select *
    from shares
    where article_id != first_article_id and share >= 0.5
    qualify row_number() over (partition by article_id order by share desc, first_article_id) = 1

),

translated as (

    select article_id from {{ ref('int_translated_articles') }}

),

final as (

    select
        ordered.article_id,
        ordered.outlet_id,
        ordered.published_on,
        ordered.age_rank,
        case when closest.share >= 0.9 then closest.first_article_id end as duplicate_of,
        case when closest.share < 0.9 then closest.first_article_id end as derivative_of,
        round(closest.share, 2) as copied_share,
        -- an outlet is one source however often it writes; a copy is the source it copies
        case
            when closest.first_article_id is null then coalesce(ordered.outlet_id, ordered.article_id)
            else coalesce(origin.outlet_id, closest.first_article_id)
        end as source_group,
        -- a machine may have changed a digit: half a voice
        case when translated.article_id is null then 1.0 else 0.5 end as source_weight
    from ordered
    left join closest on ordered.article_id = closest.article_id
    left join ordered as origin on closest.first_article_id = origin.article_id
    left join translated on ordered.article_id = translated.article_id

)

select * from final
