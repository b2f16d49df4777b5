-- The place of a result: the one that most independent sources print, and whether articles differ about it.
with placed as (

    select
        *,
        coalesce(is_self_contradictory, false) as is_doubtful
    from {{ ref('int_result_votes') }}
    where place is not null

),

places as (

    select
        result_id,
        place,
        bool_and(is_doubtful) as is_doubtful,
        count(distinct source_group) as support
    from placed
    group by result_id, place

),

-- undecided when as many independent sources print another place
chosen as (

    select
        result_id,
        place
    from places
    qualify
        row_number() over (partition by result_id order by is_doubtful, support desc, place) = 1
        and count(*) over (partition by result_id, is_doubtful, support) = 1

),

-- one article that contradicts itself is no dispute between articles
disputes as (

    select
        result_id,
        count(distinct place) filter (not is_doubtful) > 1 and count(distinct article_id) filter (not is_doubtful) > 1 as is_disputed
    from placed
    group by result_id

),

final as (

    select
        disputes.result_id,
        chosen.place,
        disputes.is_disputed
    from disputes
    left join chosen on disputes.result_id = chosen.result_id

)

select * from final
