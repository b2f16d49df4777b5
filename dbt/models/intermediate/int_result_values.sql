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

implied as (

    select * from {{ ref('int_implied_marks') }}

),

chosen_by_hand as (

    select * from {{ ref('int_chosen_marks') }}

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

supported as (

    select
        printed.result_id,
        printed.mark,
        printed.mark_value,
        printed.mark_precision,
        any_value(printed.mark_unit) as mark_unit,
        any_value(printed.is_doubtful) as is_doubtful,
        any_value(printed.confidence) as confidence,
        any_value(printed.first_day) as first_day,
        any_value(printed.last_day) as last_day,
        coalesce(sum(agreeing.source_weight), 0) as support,
        bool_or(implied.result_id is not null) as is_implied
    from printed
    left join agreeing
        on
            printed.result_id = agreeing.result_id
            and printed.mark = agreeing.mark
            and printed.mark_precision = agreeing.mark_precision
    left join implied on printed.result_id = implied.result_id and abs(printed.mark_value - implied.mark_value) < 0.006
    group by printed.result_id, printed.mark, printed.mark_value, printed.mark_precision

),

ranked as (

    select
        *,
        row_number() over (
            partition by result_id
            order by is_doubtful, support desc, is_implied desc, mark_precision, confidence desc, mark_value
        ) as value_rank
    from supported

),

best as (

    select
        ranked.result_id,
        ranked.support,
        ranked.is_implied,
        ranked.first_day,
        ranked.last_day,
        coalesce(chosen_by_hand.mark, ranked.mark) as mark,
        coalesce(chosen_by_hand.mark_value, ranked.mark_value) as mark_value,
        coalesce(chosen_by_hand.mark_precision, ranked.mark_precision) as mark_precision,
        chosen_by_hand.result_id is not null as is_corrected
    from ranked
    left join chosen_by_hand on ranked.result_id = chosen_by_hand.result_id
    where ranked.value_rank = 1

),

-- another mark on another day is another race that was read into this one, and no dissent
compared as (

    select
        ranked.* replace (
            ranked.is_doubtful
            or coalesce(ranked.first_day > best.last_day + 1 or best.first_day > ranked.last_day + 1, false) as is_doubtful
        ),
        best.mark as best_mark,
        best.mark_value as best_value,
        best.is_corrected,
        best.is_implied as is_best_implied,
        best.support as best_support,
        {{ marks_agree('ranked.mark_value', 'ranked.mark_precision', 'best.mark_value', 'best.mark_precision') }} as agrees_with_best
    from ranked
    inner join best on ranked.result_id = best.result_id

),

-- as many sources behind another mark: a printed margin decides, or nobody does
judged as (

    select
        *,
        coalesce(bool_or(not agrees_with_best and not is_doubtful) over (partition by result_id), false) as is_disputed,
        coalesce(
            bool_or(not agrees_with_best and not is_doubtful and support = best_support) over (partition by result_id), false
        ) as is_even
    from compared

),

final as (

    select
        *,
        case
            when is_corrected then 'correction'
            when not is_even then 'majority'
            when is_best_implied then 'arithmetic'
            else 'undecided'
        end as basis
    from judged

)

select * from final
