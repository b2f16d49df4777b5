-- The current and the previous version of an article, a row each.
with versions as (

    select * from {{ ref('int_article_versions') }}

),

final as (

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

)

select * from final
