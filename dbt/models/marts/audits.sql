with checked as (

    {% for check in ['signals', 'last_laps', 'margins', 'record_ages', 'race_gaps', 'places', 'splits', 'records', 'corrections'] %}
        select * from {{ ref('int_audit_' ~ check) }}
        {% if not loop.last %}union all by name{% endif %}
    {% endfor %}

),

final as (

    select distinct
        {{ row_key(['article_id', 'check_name', 'char_start', 'char_end', 'explanation']) }} as audit_id,
        article_id,
        check_name,
        verdict,
        explanation,
        char_start,
        char_end
    from checked

)

select * from final
