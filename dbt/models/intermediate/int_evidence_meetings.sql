-- Evidence of meetings, of head to head and of the timeline of a pair.
with meeting_spans as (

    select * from {{ ref('int_meeting_spans') }}

),

timeline as (

    select * from {{ ref('timeline') }}
    where mart = 'head_to_head_meetings'

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

    union

    select
        'head_to_head' as mart,
        athlete_id || '|' || opponent_id || '|' || discipline as row_id,
        article_id,
        char_start,
        char_end,
        rule
    from meeting_spans
    where is_ahead

    union

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
