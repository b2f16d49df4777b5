-- Evidence of the rows that were read from one span, and of those that come from several.
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

),

claims as (

    select * from {{ ref('int_claims') }}

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
    inner join claims on more.article_id = claims.article_id and more.claim_no = claims.claim_no

),

people as (

    select
        'people' as mart,
        person_id as row_id,
        article_id,
        char_start,
        char_end,
        rule
    from {{ ref('int_people') }}

),

competitions as (

    select distinct
        'competitions' as mart,
        named.competition_id as row_id,
        mentions.article_id,
        mentions.char_start,
        mentions.char_end,
        mentions.rule
    from {{ ref('stg_competitions') }} as mentions
    inner join {{ ref('int_competitions') }} as named
        on mentions.article_id = named.article_id and mentions.competition = named.name_in_article

),

-- an article and its outlet are shown by how the article begins
beginnings as (

    select
        'articles' as mart,
        article_id as row_id,
        article_id,
        0 as char_start,
        cast(least(length(text), 80) as integer) as char_end,
        'ingest' as rule
    from {{ ref('articles') }}

),

reports as (

    select
        'statement_reports' as mart,
        report_id as row_id,
        article_id,
        char_start,
        char_end,
        'same words' as rule
    from {{ ref('statement_reports') }}

),

audits as (

    select
        'audits' as mart,
        audit_id as row_id,
        article_id,
        char_start,
        char_end,
        check_name as rule
    from {{ ref('audits') }}

),

changes as (

    select
        'article_changes' as mart,
        change_id as row_id,
        article_id,
        coalesce(char_start, 0) as char_start,
        coalesce(char_end, 0) as char_end,
        'version ' || change as rule
    from {{ ref('article_changes') }}

),

final as (

    select * from own_spans
    union all
    select * from changes
    union all
    select * from reports
    union all
    select * from audits
    union all
    select * from further_spans
    union all
    select * from people
    union all
    select * from competitions
    union all
    select * from beginnings

)

select * from final
