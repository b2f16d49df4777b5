{# What tells two people of one name apart, as flows/compare/identity.py takes it. #}
{% macro profile_of(person, company) -%}
    struct_pack(
        country := {{ person }}.country,
        sex := {{ person }}.sex,
        sides := {{ person }}.sides,
        first_year := {{ person }}.first_year,
        last_year := {{ person }}.last_year,
        company := {{ company }},
        first_seen := 1
    )
{%- endmacro %}
