{# Rows of a mart that carry their own span, as evidence. `row_id` is an expression over the mart's columns. #}
{% macro span_evidence(mart, row_id) -%}
    select
        '{{ mart }}' as mart,
        {{ row_id }} as row_id,
        article_id,
        char_start,
        char_end,
        rule
    from {{ ref(mart) }}
{%- endmacro %}
