{# Two marks agree when they differ by less than the coarser printed step: 1:53 agrees with 1:52.74, 3:47.83 not with 3:47.87. #}
{% macro marks_agree(left_value, left_step, right_value, right_step) -%}
    (
        abs({{ left_value }} - {{ right_value }}) < greatest({{ left_step }}, {{ right_step }}) - 1e-6
        or abs({{ left_value }} - {{ right_value }}) < 1e-6
    )
{%- endmacro %}
