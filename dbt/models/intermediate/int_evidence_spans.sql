-- Evidence of the rows that were read from a span of their own.
with own_spans as (

    {{ span_evidence('athlete_mentions', "athlete_id || '|' || article_id || '|' || char_start") }}
    union all
    {{ span_evidence('race_mentions', "race_id || '|' || article_id") }}
    union all
    {{ span_evidence('result_claims', 'claim_id') }}
    union all
    {{ span_evidence('splits', 'split_id') }}
    union all
    {{ span_evidence('quotes', 'quote_id') }}
    union all
    {{ span_evidence('indirect_speech', 'speech_id') }}
    union all
    {{ span_evidence('quote_subjects', "quote_id || '|' || athlete_id") }}
    union all
    {{ span_evidence('statement_reports', 'report_id', rule="'same words'") }}
    union all
    {{ span_evidence('audits', 'audit_id', rule='check_name') }}
    union all
    {{ span_evidence('people', 'person_id', model='int_people') }}

),

further_spans as (

    select
        'result_claims' as mart,
        claims.claim_id as row_id,
        claims.article_id,
        more.char_start,
        more.char_end,
        more.rule
    from {{ ref('stg_claim_evidence') }} as more
    inner join {{ ref('int_claims') }} as claims on more.article_id = claims.article_id and more.claim_no = claims.claim_no

),

competitions as (

    select
        'competitions' as mart,
        named.competition_id as row_id,
        mentions.article_id,
        mentions.char_start,
        mentions.char_end,
        mentions.rule
    from {{ ref('stg_competitions') }} as mentions
    inner join {{ ref('int_competitions') }} as named
        on
            mentions.article_id = named.article_id
            and mentions.competition = named.name_in_article
            and mentions.first_day is not distinct from named.race_from
            and mentions.last_day is not distinct from named.race_to
    where named.edition_year is not null

),

final as (

    select * from own_spans
    union all
    select * from further_spans
    union all
    select * from competitions
    union all
    select * from {{ ref('int_evidence_articles') }}

)

select * from final
