{# Reads corrections.csv, or gives no rows where there is none. A wrong header is an error: nothing is guessed. #}
{% macro corrections_file(path) -%}
    {%- set columns = ['action', 'article', 'printed', 'occurrence', 'value', 'reason', 'by', 'on'] -%}
    select
        {%- for column in columns %}
        {% if path %}"{{ column }}"{% else %}cast(null as varchar) as "{{ column }}"{% endif %}{{ ',' if not loop.last }}
        {%- endfor %}
    {% if path -%}
    from read_csv('{{ path | replace("'", "''") }}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')
    {%- else -%}
    where false
    {%- endif %}
{%- endmacro %}
