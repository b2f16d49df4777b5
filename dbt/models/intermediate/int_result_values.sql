-- How many independent sources stand behind each mark of a result; a mark gets the votes of all that agree with it within their printed step.
with votes as (

    select * from {{ ref('int_result_votes') }}
    where mark is not null

),

printed as (

    select
        result_id,
        mark,
        mark_value,
        mark_precision,
        any_value(mark_unit) as mark_unit,
        bool_and(is_self_contradictory) as is_doubtful,
        max(confidence) as confidence
    from votes
    group by result_id, mark, mark_value, mark_precision

),

supported as (

    select
        printed.result_id,
        printed.mark,
        printed.mark_value,
        printed.mark_precision,
        any_value(printed.mark_unit) as mark_unit,
        any_value(printed.is_doubtful) as is_doubtful,
        any_value(printed.confidence) as confidence,
        count(distinct votes.source_group) filter (where not votes.is_self_contradictory) as support
    from printed
    inner join votes
        on
            printed.result_id = votes.result_id
            and ({{ marks_agree('printed.mark_value', 'printed.mark_precision', 'votes.mark_value', 'votes.mark_precision') }})
    group by printed.result_id, printed.mark, printed.mark_value, printed.mark_precision

),

ranked as (

    select
        *,
        row_number() over (
            partition by result_id
            order by is_doubtful, support desc, mark_precision, confidence desc, mark_value
        ) as value_rank
    from supported

),

best as (

    select * from ranked
    where value_rank = 1

),

final as (

    select
        ranked.*,
        {{ marks_agree('ranked.mark_value', 'ranked.mark_precision', 'best.mark_value', 'best.mark_precision') }} as agrees_with_best,
        max(ranked.support) filter (
            where not ({{ marks_agree('ranked.mark_value', 'ranked.mark_precision', 'best.mark_value', 'best.mark_precision') }})
        ) over (partition by ranked.result_id)
        = max(ranked.support) filter (where ranked.value_rank = 1) over (partition by ranked.result_id)
        and not best.is_doubtful as is_tied
    from ranked
    inner join best on ranked.result_id = best.result_id

)

select * from final
