-- Which mark of a result is chosen, and on what basis.
with supported as (

    select * from {{ ref('int_mark_support') }}

),

ranked as (

    select
        *,
        row_number() over (
            partition by result_id order by is_doubtful, support desc, is_implied desc, mark_precision, confidence desc, mark_value
        ) as value_rank
    from supported

),

best as (

    select
        ranked.* replace (
            coalesce(chosen_by_hand.mark, ranked.mark) as mark,
            coalesce(chosen_by_hand.mark_value, ranked.mark_value) as mark_value,
            coalesce(chosen_by_hand.mark_precision, ranked.mark_precision) as mark_precision
        ),
        chosen_by_hand.result_id is not null as is_corrected
    from ranked
    left join {{ ref('int_chosen_marks') }} as chosen_by_hand on ranked.result_id = chosen_by_hand.result_id
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
