-- Every claim that takes part in a disagreement about a mark, a place, a record's scope or a day, with its value as the sport writes it.
with plain_claims as (

    select * from {{ ref('int_conflict_places') }}

    union all by name

    select * from {{ ref('int_conflict_dates') }}

),

plain_values as (

    select
        attribute,
        subject_id,
        value,
        count(distinct source_group) as support
    from plain_claims
    group by attribute, subject_id, value

),

ranked_values as (

    select
        *,
        row_number() over (partition by attribute, subject_id order by support desc, value) = 1 as is_best,
        max(support) over (partition by attribute, subject_id) as most_support,
        count(*) over (partition by attribute, subject_id, support) as same_support
    from plain_values

),

tied as (

    select
        *,
        bool_or(support = most_support and same_support > 1) over (partition by attribute, subject_id) as is_tied,
        max(value) filter (where is_best) over (partition by attribute, subject_id) as best_value
    from ranked_values

),

all_claims as (

    select * from {{ ref('int_conflict_marks') }}

    union all

    select
        plain_claims.*,
        tied.is_best,
        tied.best_value,
        case when tied.is_tied then 'undecided' else 'majority' end as basis
    from plain_claims
    inner join tied
        on
            plain_claims.attribute = tied.attribute
            and plain_claims.subject_id = tied.subject_id
            and plain_claims.value = tied.value

),

final as (

    select
        {{ row_key(['attribute', 'subject_id']) }} as conflict_id,
        *
    from all_claims
    qualify
        bool_or(not is_best) over (partition by attribute, subject_id)
        and count(distinct article_id) over (partition by attribute, subject_id) > 1

)

select * from final
