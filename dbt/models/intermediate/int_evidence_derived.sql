-- Evidence of the rows that come from several articles: that of the claims, mentions and words they were made from.
with spans as (

    select * from {{ ref('int_evidence_spans') }}

),

orders as (

    select
        races.race_id,
        ahead.person_id as ahead_id,
        behind.person_id as behind_id,
        orders.article_id,
        orders.char_start,
        orders.char_end,
        orders.rule
    from {{ ref('stg_orders') }} as orders
    inner join {{ ref('int_races') }} as races on orders.article_id = races.article_id and orders.race_no = races.race_no
    inner join {{ ref('int_people') }} as ahead on orders.article_id = ahead.article_id and orders.ahead_key = ahead.person_key
    inner join {{ ref('int_people') }} as behind on orders.article_id = behind.article_id and orders.behind_key = behind.person_key

),

meetings as (

    select * from {{ ref('head_to_head_meetings') }}

),

-- which row comes from which row
sources as (

    select
        'results' as mart,
        result_id as row_id,
        'result_claims' as from_mart,
        claim_id as from_id
    from {{ ref('result_claims') }}
    where result_id is not null

    union all

    select
        'races' as mart,
        race_id as row_id,
        'race_mentions' as from_mart,
        race_id || '|' || article_id as from_id
    from {{ ref('race_mentions') }}

    union all

    select
        'competitions' as mart,
        races.competition_id as row_id,
        'race_mentions' as from_mart,
        mentions.race_id || '|' || mentions.article_id as from_id
    from {{ ref('race_mentions') }} as mentions
    inner join {{ ref('races') }} as races on mentions.race_id = races.race_id
    where races.competition_id is not null

    union all

    select
        'competitions' as mart,
        named.competition_id as row_id,
        'result_claims' as from_mart,
        claims.claim_id as from_id
    from {{ ref('result_claims') }} as claims
    inner join {{ ref('int_competitions') }} as named
        on claims.article_id = named.article_id and claims.competition = named.name_in_article

    union all

    select
        'outlets' as mart,
        outlet_id as row_id,
        'articles' as from_mart,
        article_id as from_id
    from {{ ref('articles') }}
    where outlet_id is not null

    union all

    select
        'athletes' as mart,
        athlete_id as row_id,
        'people' as from_mart,
        athlete_id as from_id
    from {{ ref('athletes') }}

    union all

    select
        'statements' as mart,
        statement_id as row_id,
        'statement_reports' as from_mart,
        report_id as from_id
    from {{ ref('statement_reports') }}

    union all

    select
        'conflicts' as mart,
        conflict_id as row_id,
        from_mart,
        from_id
    from {{ ref('int_conflict_claims') }}

    union all

    select
        'conflict_claims' as mart,
        conflict_id || '|' || claim_id as row_id,
        from_mart,
        from_id
    from {{ ref('int_conflict_claims') }}

    union all

    select
        'record_progression' as mart,
        record_id as row_id,
        'result_claims' as from_mart,
        claim_id as from_id
    from {{ ref('int_record_claims') }}

    union all

    select
        'timeline' as mart,
        timeline.timeline_id as row_id,
        'result_claims' as from_mart,
        claims.claim_id as from_id
    from {{ ref('timeline') }} as timeline
    inner join {{ ref('result_claims') }} as claims on timeline.mart = 'results' and timeline.row_id = claims.result_id

    union all

    select
        'timeline' as mart,
        timeline.timeline_id as row_id,
        'result_claims' as from_mart,
        records.claim_id as from_id
    from {{ ref('timeline') }} as timeline
    inner join {{ ref('int_record_claims') }} as records
        on timeline.mart = 'record_progression' and timeline.row_id = records.record_id

    union all

    select
        'timeline' as mart,
        timeline.timeline_id as row_id,
        'race_mentions' as from_mart,
        mentions.race_id || '|' || mentions.article_id as from_id
    from {{ ref('timeline') }} as timeline
    inner join meetings
        on
            timeline.mart = 'head_to_head_meetings'
            and timeline.row_id = meetings.race_id || '|' || meetings.athlete_id || '|' || meetings.opponent_id
    inner join {{ ref('race_mentions') }} as mentions on meetings.race_id = mentions.race_id

    union all

    select
        'timeline' as mart,
        timeline_id as row_id,
        mart as from_mart,
        row_id as from_id
    from {{ ref('timeline') }}
    where mart in ('quotes', 'indirect_speech')

    union all

    select
        'head_to_head_meetings' as mart,
        meetings.race_id || '|' || meetings.athlete_id || '|' || meetings.opponent_id as row_id,
        'result_claims' as from_mart,
        claims.claim_id as from_id
    from meetings
    inner join {{ ref('result_claims') }} as claims
        on meetings.race_id = claims.race_id and claims.athlete_id in (meetings.athlete_id, meetings.opponent_id)

    union all

    select
        'head_to_head' as mart,
        meetings.athlete_id || '|' || meetings.opponent_id || '|' || meetings.discipline as row_id,
        'result_claims' as from_mart,
        claims.claim_id as from_id
    from meetings
    inner join {{ ref('result_claims') }} as claims
        on meetings.race_id = claims.race_id and claims.athlete_id in (meetings.athlete_id, meetings.opponent_id)

),

said_orders as (

    select
        'head_to_head_meetings' as mart,
        meetings.race_id || '|' || meetings.athlete_id || '|' || meetings.opponent_id as row_id,
        orders.article_id,
        orders.char_start,
        orders.char_end,
        orders.rule
    from meetings
    inner join orders
        on
            meetings.race_id = orders.race_id
            and orders.ahead_id in (meetings.athlete_id, meetings.opponent_id)
            and orders.behind_id in (meetings.athlete_id, meetings.opponent_id)

    union all

    select
        'head_to_head' as mart,
        meetings.athlete_id || '|' || meetings.opponent_id || '|' || meetings.discipline as row_id,
        orders.article_id,
        orders.char_start,
        orders.char_end,
        orders.rule
    from meetings
    inner join orders
        on
            meetings.race_id = orders.race_id
            and orders.ahead_id in (meetings.athlete_id, meetings.opponent_id)
            and orders.behind_id in (meetings.athlete_id, meetings.opponent_id)

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

    union all

    select * from said_orders

    union all

    select * from linked_names

)

select * from final
