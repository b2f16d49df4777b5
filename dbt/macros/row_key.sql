{# A short stable id from the values that make a row what it is; null-safe, and 1|23 is not 12|3. #}
{% macro row_key(columns) -%}
    left(md5(concat_ws('|'
        {%- for column in columns %}, coalesce(cast({{ column }} as varchar), '~'){% endfor -%}
    )), 16)
{%- endmacro %}
