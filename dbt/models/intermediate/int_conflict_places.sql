-- The place that each article gives an athlete in a race, and whether the record set there is one indoors or wherever it may be run.
with votes as (

    select * from {{ ref('int_result_votes') }}
    where not is_self_contradictory

),

flagged as (

    select
        *,
        unnest(records) as record
    from votes

),

said as (

    select
        *,
        'place' as attribute,
        result_id as subject_id,
        cast(place as varchar) as value
    from votes
    where place is not null

    union all by name

    select
        *,
        'record_scope' as attribute,
        result_id || ':' || record as subject_id,
        -- an article that says so once says it of each of its claims
        concat_ws(
            ' ', record, max(case when record_scope = 'indoor' then 'indoor' end) over (partition by result_id, record, article_id)
        ) as value
    from flagged
    where record in ('WR', 'AR', 'NR', 'WU20')

),

final as (

    select
        attribute,
        subject_id,
        athlete_id,
        race_id,
        claim_id,
        article_id,
        outlet_id,
        source_group,
        'result_claims' as from_mart,
        claim_id as from_id,
        value
    from said

)

select * from final
