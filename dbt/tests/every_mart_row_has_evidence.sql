-- No fact without evidence: each row leads to at least one span of an article.
{% set keys = {
    'articles': 'article_id',
    'outlets': 'outlet_id',
    'people': 'person_id',
    'athletes': 'athlete_id',
    'competitions': 'competition_id',
    'races': 'race_id',
    'result_claims': 'claim_id',
    'results': 'result_id',
    'splits': 'split_id',
    'quotes': 'quote_id',
    'indirect_speech': 'speech_id',
    'statements': 'statement_id',
    'statement_reports': 'report_id',
    'conflicts': 'conflict_id',
    'conflict_claims': "conflict_id || '|' || claim_id",
    'audits': 'audit_id',
    'head_to_head': "athlete_id || '|' || opponent_id || '|' || discipline",
    'head_to_head_meetings': "race_id || '|' || athlete_id || '|' || opponent_id",
    'record_progression': 'record_id',
    'timeline': 'timeline_id',
    'article_changes': 'change_id',
} %}

with mart_rows as (

    {% for mart, key in keys.items() -%}
        select
            '{{ mart }}' as mart,
            {{ key }} as row_id
        from {{ ref(mart) }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}

)

select mart_rows.*
from mart_rows
anti join {{ ref('evidence') }} as evidence on mart_rows.mart = evidence.mart and mart_rows.row_id = evidence.row_id
