-- Each sequence is credited to the first article that has it, so one pass finds every copy: of words, and of names and numbers.
with ages as (

    select * from {{ ref('int_article_ages') }}

),

articles as (

    select * from {{ ref('stg_articles') }}

),

sampled as (

    select
        article_id,
        'words' as kind,
        unnest(shingles(text)) as sequence_hash
    from articles

    union all

    select
        article_id,
        'names and numbers' as kind,
        unnest(landmarks(text)) as sequence_hash
    from articles

),

credited as (

    select
        sampled.article_id,
        sampled.kind,
        first_value(sampled.article_id) over (partition by sampled.kind, sampled.sequence_hash order by ages.age_rank) as first_article_id
    from sampled
    inner join ages on sampled.article_id = ages.article_id

),

shares as (

    select
        article_id,
        kind,
        first_article_id,
        count(*) / sum(count(*)) over (partition by article_id, kind) as share
    from credited
    group by article_id, kind, first_article_id

),

final as (

    select *
    from shares
    where article_id != first_article_id
    qualify row_number() over (partition by article_id, kind order by share desc, first_article_id) = 1

)

select * from final
