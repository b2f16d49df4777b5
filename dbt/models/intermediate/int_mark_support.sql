-- How many independent sources stand behind each mark of a result: a mark has the votes of all that agree with it.
with votes as (

    select * from {{ ref('int_result_votes') }}
    where mark is not null

),

-- a source has one voice for a mark, however many of its articles print it
voices as (

    select
        result_id,
        source_group,
        mark_value,
        mark_precision,
        max(source_weight) as source_weight
    from votes
    where not is_self_contradictory
    group by result_id, source_group, mark_value, mark_precision

),

printed as (

    select
        result_id,
        mark,
        mark_value,
        mark_precision,
        any_value(mark_unit) as mark_unit,
        bool_and(is_self_contradictory) as is_doubtful,
        max(confidence) as confidence,
        min(race_day) as first_day,
        max(race_day) as last_day
    from votes
    group by result_id, mark, mark_value, mark_precision

),

agreeing as (

    select
        printed.result_id,
        printed.mark,
        printed.mark_precision,
        voices.source_group,
        max(voices.source_weight) as source_weight
    from printed
    inner join voices
        on
            printed.result_id = voices.result_id
            and {{ marks_agree('printed.mark_value', 'printed.mark_precision', 'voices.mark_value', 'voices.mark_precision') }}
    group by printed.result_id, printed.mark, printed.mark_precision, voices.source_group

),

final as (

    select
        printed.*,
        coalesce(sum(agreeing.source_weight), 0) as support,
        bool_or(implied.result_id is not null) as is_implied
    from printed
    left join agreeing
        on
            printed.result_id = agreeing.result_id
            and printed.mark = agreeing.mark
            and printed.mark_precision = agreeing.mark_precision
    left join {{ ref('int_implied_marks') }} as implied
        on printed.result_id = implied.result_id and abs(printed.mark_value - implied.mark_value) < 0.006
    group by all

)

select * from final
