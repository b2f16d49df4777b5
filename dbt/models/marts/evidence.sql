with spans as (

    select * from {{ ref('int_evidence_spans') }}
    union
    select * from {{ ref('int_evidence_derived') }}

),

articles as (

    select * from {{ ref('articles') }}

),

-- many rows rest on one span: its sentence is cut out once
places as (

    select distinct
        article_id,
        char_start,
        char_end
    from spans

),

cut_out as (

    select
        places.article_id,
        places.char_start,
        places.char_end,
        sentence_around(
            substr(articles.text, greatest(places.char_start - 400, 0) + 1, places.char_end - greatest(places.char_start - 400, 0) + 400),
            cast(least(places.char_start, 400) as integer),
            cast(least(places.char_start, 400) + places.char_end - places.char_start as integer)
        ) as sentence
    from places
    inner join articles on places.article_id = articles.article_id

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
