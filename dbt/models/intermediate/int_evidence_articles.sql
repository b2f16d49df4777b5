-- Evidence of an article and of what its versions changed: the changed words, else the beginning of the article.
with beginnings as (

    select
        'articles' as mart,
        article_id as row_id,
        article_id,
        0 as char_start,
        cast(least(length(text), 80) as integer) as char_end,
        'ingest' as rule
    from {{ ref('articles') }}

),

changes as (

    select
        'article_changes' as mart,
        changes.change_id as row_id,
        changes.article_id,
        coalesce(changes.char_start, 0) as char_start,
        coalesce(changes.char_end, beginnings.char_end) as char_end,
        'version ' || changes.change as rule
    from {{ ref('article_changes') }} as changes
    inner join beginnings on changes.article_id = beginnings.article_id

),

final as (

    select * from beginnings
    union all
    select * from changes

)

select * from final
