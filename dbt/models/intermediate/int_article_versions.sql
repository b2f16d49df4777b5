-- The article that a source had just before its current one, with the annotations it was last given.
with current_articles as (

    select * from {{ source('raw', 'current') }}

),

documents as (

    select distinct
        source_key,
        article_id
    from {{ source('raw', 'articles') }}

),

first_seen as (

    select
        article_id,
        min(run_id) as first_run
    from {{ source('raw', 'files') }}
    where state = 'read'
    group by article_id

),

annotations as (

    select
        article_id,
        arg_max(document_id, (run_id, document_id, annotator_version)) as document_id,
        arg_max(annotator_version, (run_id, document_id, annotator_version)) as annotator_version
    from {{ source('raw', 'annotations') }}
    group by article_id

),

final as (

    select
        current_articles.source_key,
        current_articles.article_id,
        current_articles.document_id,
        current_articles.annotator_version,
        documents.article_id as previous_article_id,
        annotations.document_id as previous_document_id,
        annotations.annotator_version as previous_annotator_version
    from current_articles
    inner join documents
        on current_articles.source_key = documents.source_key and current_articles.article_id != documents.article_id
    inner join first_seen on current_articles.article_id = first_seen.article_id
    inner join first_seen as earlier on documents.article_id = earlier.article_id and earlier.first_run < first_seen.first_run
    inner join annotations on documents.article_id = annotations.article_id
    qualify row_number() over (
        partition by current_articles.article_id
        order by earlier.first_run desc, documents.article_id
    ) = 1

)

select * from final
