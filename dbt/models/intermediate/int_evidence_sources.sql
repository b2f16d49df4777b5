-- From which rows a row of a mart was made that has no span of its own.
{% set made_from = [
    ('results', 'result_id', 'result_claims', 'claim_id', 'result_claims'),
    ('races', 'race_id', 'race_mentions', "race_id || '|' || article_id", 'race_mentions'),
    ('outlets', 'outlet_id', 'articles', 'article_id', 'articles'),
    ('athletes', 'athlete_id', 'people', 'athlete_id', 'athletes'),
    ('statements', 'statement_id', 'statement_reports', 'report_id', 'statement_reports'),
    ('conflicts', 'conflict_id', none, 'from_id', 'int_conflict_claims'),
    ('conflict_claims', "conflict_id || '|' || claim_id", none, 'from_id', 'int_conflict_claims'),
    ('record_progression', 'record_id', 'result_claims', 'claim_id', 'int_record_claims'),
] %}

with final as (

    {% for mart, row_id, from_mart, from_id, model in made_from -%}
        select
            '{{ mart }}' as mart,
            {{ row_id }} as row_id,
            {% if from_mart %}'{{ from_mart }}' as {% endif %}from_mart,
            {{ from_id }} as from_id
        from {{ ref(model) }}
        union all
    {% endfor -%}

    select
        'competitions' as mart,
        races.competition_id as row_id,
        'race_mentions' as from_mart,
        mentions.race_id || '|' || mentions.article_id as from_id
    from {{ ref('race_mentions') }} as mentions
    inner join {{ ref('races') }} as races on mentions.race_id = races.race_id

    union all

    select
        'competitions' as mart,
        named.competition_id as row_id,
        'result_claims' as from_mart,
        claims.claim_id as from_id
    from {{ ref('int_claims') }} as claims
    -- the date as printed: it tells two editions of one article apart
    inner join {{ ref('stg_claims') }} as printed on claims.article_id = printed.article_id and claims.claim_no = printed.claim_no
    inner join {{ ref('int_competitions') }} as named
        on
            printed.article_id = named.article_id
            and printed.competition = named.name_in_article
            and printed.race_from is not distinct from named.race_from
            and printed.race_to is not distinct from named.race_to
    where named.edition_year is not null

    union all

    select
        'timeline' as mart,
        timeline_id as row_id,
        mart as from_mart,
        row_id as from_id
    from {{ ref('timeline') }}
    where mart in ('quotes', 'indirect_speech')

    union all

    {% for mart, row_id, model in [
        ('results', 'result_id', 'result_claims'), ('record_progression', 'record_id', 'int_record_claims'),
    ] -%}
        select
            'timeline' as mart,
            timeline.timeline_id as row_id,
            'result_claims' as from_mart,
            claims.claim_id as from_id
        from {{ ref('timeline') }} as timeline
        inner join {{ ref(model) }} as claims on timeline.mart = '{{ mart }}' and timeline.row_id = claims.{{ row_id }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}

)

select * from final
where row_id is not null
