with documents as (

    select * from {{ source('raw', 'articles') }}

),

counted as (

    select * from {{ source('raw', 'current') }}

),

renamed as (

    select
        ---------- ids
        documents.article_id,
        counted.source_key,
        documents.outlet_id,

        ---------- where it lies
        counted.file_path,
        counted.item,
        counted.is_gone,
        documents.url,

        ---------- what it is
        documents.title,
        documents.byline,
        documents.publisher,
        try_cast(documents.published_on as date) as published_on,
        documents.language,
        documents.text,
        documents.word_count,
        documents.notes
    from documents
    inner join counted
        on
            documents.article_id = counted.article_id
            and documents.document_id = counted.document_id
            and documents.file_path = counted.file_path
            and documents.item is not distinct from counted.item

)

select * from renamed
