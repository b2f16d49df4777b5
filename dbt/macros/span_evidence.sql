{# Rows that carry their own span, as evidence of a mart. `row_id` and `rule` are expressions over the columns of `model`. #}
{% macro span_evidence(mart, row_id, rule='rule', model=none) -%}
    select
        '{{ mart }}' as mart,
        {{ row_id }} as row_id,
        article_id,
        char_start,
        char_end,
        {{ rule }} as rule
    from {{ ref(model or mart) }}
{%- endmacro %}
