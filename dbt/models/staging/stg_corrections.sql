{{ config(materialized='table') }}

{#- A person's file beside the warehouse, not raw data: no file, no rows. -#}
{%- set path = env_var('MIXEDZONE_CORRECTIONS', '') -%}
{%- set columns = ['action', 'article', 'printed', 'occurrence', 'value', 'reason', 'by', 'on'] -%}

with source as (

    select
        {%- for column in columns %}
        {{ '"%s"' % column if path else 'cast(null as varchar) as "%s"' % column }}{{ ',' if not loop.last }}
        {%- endfor %}
    {% if path -%}
    from read_csv(
        '{{ path | replace("'", "''") }}', header = true, delim = ',', quote = '"', escape = '"',
        columns = { {%- for column in columns %}'{{ column }}': 'VARCHAR'{{ ', ' if not loop.last }}{% endfor -%} }
    )
    {%- else -%}
    where false
    {%- endif %}

),

renamed as (

    select
        ---------- ids
        {{ row_key(['action', 'article', 'printed', 'occurrence', '"value"']) }} as correction_id,

        ---------- where it applies
        trim(article) as article,
        printed,
        coalesce(try_cast(occurrence as integer), 1) as occurrence,

        ---------- what a person decided
        trim(action) as action,
        nullif(trim("value"), '') as corrected_value,
        reason,
        "by" as decided_by,
        "on" as decided_on
    from source

)

select distinct * from renamed
