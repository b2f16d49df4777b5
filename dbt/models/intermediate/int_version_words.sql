-- Marks and quotes that stand in one of two versions only, with the sentence each stands in.
with texts as (

    select
        article_id,
        document_id,
        any_value(text) as text
    from {{ source('raw', 'articles') }}
    group by article_id, document_id

),

spans as (

    select
        'mark' as kind,
        article_id,
        document_id,
        annotator_version,
        mark_as_printed as printed,
        char_start,
        char_end
    from {{ source('raw', 'marks') }}

    union all

    select
        'quote' as kind,
        article_id,
        document_id,
        annotator_version,
        text as printed,
        char_start,
        char_end
    from {{ source('raw', 'quotes') }}
    where kind in ('speech', 'unmarked')

),

stated as (

    select
        sides.article_id,
        sides.side,
        spans.kind,
        spans.printed,
        min(spans.char_start) as char_start,
        arg_min(spans.char_end, spans.char_start) as char_end,
        any_value(texts.text) as text
    from {{ ref('int_version_sides') }} as sides
    inner join spans
        on
            sides.version_id = spans.article_id
            and sides.document_id = spans.document_id
            and sides.annotator_version = spans.annotator_version
    inner join texts on spans.article_id = texts.article_id and spans.document_id = texts.document_id
    group by sides.article_id, sides.side, spans.kind, spans.printed
    qualify count(*) over (partition by sides.article_id, spans.kind, spans.printed) = 1

),

final as (

    select
        article_id,
        side,
        kind,
        printed,
        char_start,
        char_end,
        sentences_around(text, [char_start], [char_end])[1] as sentence
    from stated

)

select * from final
