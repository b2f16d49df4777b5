-- Marks and quotes of the current and of the previous version, with the sentence each stands in.
with versions as (

    select * from {{ ref('int_article_versions') }}

),

sides as (

    select
        article_id,
        'after' as side,
        article_id as version_id,
        document_id,
        annotator_version
    from versions

    union all

    select
        article_id,
        'before' as side,
        previous_article_id as version_id,
        previous_document_id as document_id,
        previous_annotator_version as annotator_version
    from versions

),

texts as (

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
    from sides
    inner join spans
        on
            sides.version_id = spans.article_id
            and sides.document_id = spans.document_id
            and sides.annotator_version = spans.annotator_version
    inner join texts on spans.article_id = texts.article_id and spans.document_id = texts.document_id
    group by sides.article_id, sides.side, spans.kind, spans.printed

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
