-- Evidence of meetings: how both did, or where it is said who beat whom; one place each, since pairs are many.
with meetings as (

    select * from {{ ref('head_to_head_meetings') }}

),

timeline as (

    select * from {{ ref('timeline') }}
    where mart = 'head_to_head_meetings'

),

-- the earliest article's word
first_claims as (

    select
        claims.race_id,
        claims.person_id as athlete_id,
        claims.article_id,
        claims.char_start,
        claims.char_end,
        claims.rule
    from {{ ref('int_claims') }} as claims
    where claims.race_id is not null and claims.person_id is not null
    qualify row_number() over (
        partition by claims.race_id, claims.person_id
        order by claims.age_rank, claims.char_start, claims.char_end
    ) = 1

),

first_orders as (

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
    inner join {{ ref('int_articles') }} as articles on orders.article_id = articles.article_id
    qualify row_number() over (
        partition by races.race_id, ahead.person_id, behind.person_id
        order by articles.age_rank, orders.char_start, orders.char_end
    ) = 1

),

meeting_spans as (

    select
        meetings.race_id,
        meetings.athlete_id,
        meetings.opponent_id,
        meetings.discipline,
        claims.athlete_id = meetings.ahead_id as is_ahead,
        claims.article_id,
        claims.char_start,
        claims.char_end,
        claims.rule
    from meetings
    inner join first_claims as claims
        on meetings.race_id = claims.race_id and claims.athlete_id in (meetings.athlete_id, meetings.opponent_id)
    where meetings.known_by != 'said'

    union all

    select
        meetings.race_id,
        meetings.athlete_id,
        meetings.opponent_id,
        meetings.discipline,
        true as is_ahead,
        orders.article_id,
        orders.char_start,
        orders.char_end,
        orders.rule
    from meetings
    inner join first_orders as orders
        on
            meetings.race_id = orders.race_id
            and meetings.ahead_id = orders.ahead_id
            and orders.behind_id in (meetings.athlete_id, meetings.opponent_id)
    where meetings.known_by = 'said'

),

final as (

    select
        'head_to_head_meetings' as mart,
        race_id || '|' || athlete_id || '|' || opponent_id as row_id,
        article_id,
        char_start,
        char_end,
        rule
    from meeting_spans

    union all

    select
        'head_to_head' as mart,
        athlete_id || '|' || opponent_id || '|' || discipline as row_id,
        article_id,
        char_start,
        char_end,
        rule
    from meeting_spans
    where is_ahead

    union all

    select
        'timeline' as mart,
        timeline.timeline_id as row_id,
        meeting_spans.article_id,
        meeting_spans.char_start,
        meeting_spans.char_end,
        meeting_spans.rule
    from timeline
    inner join meeting_spans
        on
            timeline.row_id
            = meeting_spans.race_id || '|' || meeting_spans.athlete_id || '|' || meeting_spans.opponent_id
    where meeting_spans.is_ahead

)

select * from final
