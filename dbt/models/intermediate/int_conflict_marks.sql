-- What each article says of a mark that articles may disagree about, and whether it agrees with the best supported one.
with votes as (

    select * from {{ ref('int_result_votes') }}
    where not is_self_contradictory

),

mark_values as (

    select * from {{ ref('int_result_values') }}

),

final as (

    select
        'mark' as attribute,
        votes.result_id as subject_id,
        votes.athlete_id,
        votes.race_id,
        votes.claim_id,
        votes.article_id,
        votes.outlet_id,
        votes.source_group,
        'result_claims' as from_mart,
        votes.claim_id as from_id,
        votes.mark as value,
        mark_values.agrees_with_best as is_best,
        mark_values.best_mark as best_value,
        mark_values.basis
    from votes
    inner join mark_values
        on
            votes.result_id = mark_values.result_id
            and votes.mark = mark_values.mark
            and votes.mark_precision = mark_values.mark_precision
    where not mark_values.is_doubtful

)

select * from final
