with spans as (

    select * from {{ ref('int_evidence_spans') }}
    union
    select * from {{ ref('int_evidence_derived') }}
    union
    select * from {{ ref('int_evidence_meetings') }}

),

articles as (

    select * from {{ ref('articles') }}

),

-- many rows rest on one span: its sentence is cut out once, and each text is read once
places as (

    select distinct
        article_id,
        char_start,
        char_end
    from spans

),

by_article as (

    select
        article_id,
        list(char_start order by char_start, char_end) as starts,
        list(char_end order by char_start, char_end) as ends
    from places
    group by article_id

),

cut_out as (

    select
        by_article.article_id,
        unnest(by_article.starts) as char_start,
        unnest(by_article.ends) as char_end,
        unnest(sentences_around(articles.text, by_article.starts, by_article.ends)) as sentence
    from by_article
    inner join articles on by_article.article_id = articles.article_id

),

final as (

    select
        spans.mart,
        spans.row_id,
        spans.article_id,
        spans.char_start,
        spans.char_end,
        cut_out.sentence,
        articles.file_path,
        articles.outlet_id,
        spans.rule
    from spans
    inner join articles on spans.article_id = articles.article_id
    inner join cut_out
        on
            spans.article_id = cut_out.article_id
            and spans.char_start = cut_out.char_start
            and spans.char_end = cut_out.char_end

)

select * from final
