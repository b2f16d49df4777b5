{# The rows of one raw annotation table that count: of the articles as their sources have them now, by the annotators in force. #}
{% macro current_rows(table) -%}
    select annotation.*
    from {{ source('raw', table) }} as annotation
    inner join {{ source('raw', 'current') }} as counted
        on
            annotation.article_id = counted.article_id
            and annotation.document_id = counted.document_id
            and annotation.annotator_version = counted.annotator_version
{%- endmacro %}
