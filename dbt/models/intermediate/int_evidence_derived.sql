-- Evidence of the rows that come from several articles: that of the rows they were made from.
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

with spans as (

    select * from {{ ref('int_evidence_spans') }}

),

timeline as (

    select * from {{ ref('timeline') }}

),

sources as (

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
    from timeline
    where mart in ('quotes', 'indirect_speech')

    union all

    select
        'timeline' as mart,
        timeline.timeline_id as row_id,
        'result_claims' as from_mart,
        claims.claim_id as from_id
    from timeline
    inner join {{ ref('result_claims') }} as claims on timeline.mart = 'results' and timeline.row_id = claims.result_id

    union all

    select
        'timeline' as mart,
        timeline.timeline_id as row_id,
        'result_claims' as from_mart,
        records.claim_id as from_id
    from timeline
    inner join {{ ref('int_record_claims') }} as records
        on timeline.mart = 'record_progression' and timeline.row_id = records.record_id

),

-- a link is shown by the first place of either name
linked_names as (

    select
        'person_links' as mart,
        links.person_id || '|' || links.name || '|' || links.other_name as row_id,
        people.article_id,
        people.char_start,
        people.char_end,
        links.reason as rule
    from {{ ref('person_links') }} as links
    inner join {{ ref('int_people') }} as people
        on links.person_id = people.person_id and people.name_in_article in (links.name, links.other_name)
    qualify row_number() over (
        partition by links.person_id, links.name, links.other_name, people.name_in_article
        order by people.article_id, people.char_start
    ) = 1

),

final as (

    select
        sources.mart,
        sources.row_id,
        spans.article_id,
        spans.char_start,
        spans.char_end,
        spans.rule
    from sources
    inner join spans on sources.from_mart = spans.mart and sources.from_id = spans.row_id
    where sources.row_id is not null

    union all

    select * from linked_names

)

select * from final
