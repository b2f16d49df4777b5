-- The records that articles claim for a result: those of the marks that agree with the chosen one, because a record belongs to its mark.
with votes as (

    select * from {{ ref('int_result_votes') }}

),

dissent as (

    select distinct
        result_id,
        mark
    from {{ ref('int_result_values') }}
    where not agrees_with_best

),

final as (

    select
        votes.result_id,
        coalesce(list_sort(list_distinct(flatten(list(votes.records)))), []) as records
    from votes
    left join dissent on votes.result_id = dissent.result_id and votes.mark = dissent.mark
    where dissent.mark is null
    group by votes.result_id

)

select * from final
