with articles as (

    select * from {{ ref('stg_articles') }}

),

copies as (

    select * from {{ ref('int_articles') }}

),

final as (

    select
        articles.article_id,
        articles.source_key,
        articles.file_path,
        articles.item,
        articles.outlet_id,
        articles.title,
        articles.byline,
        articles.publisher,
        articles.url,
        articles.published_on,
        articles.language,
        articles.text,
        articles.word_count,
        copies.duplicate_of,
        copies.derivative_of,
        copies.copied_share
    from articles
    inner join copies on articles.article_id = copies.article_id

)

select * from final
