{# First and last day of a date as precise as known: 2024-05-25, 2024-05 or 2024. NULL for NULL. #}
{% macro first_day(date) -%}
    try_cast(left({{ date }} || '-01-01', 10) as date)
{%- endmacro %}

{% macro last_day_of(date) -%}
    case length({{ date }})
        when 4 then try_cast({{ date }} || '-12-31' as date)
        when 7 then last_day(try_cast({{ date }} || '-01' as date))
        else try_cast({{ date }} as date)
    end
{%- endmacro %}
