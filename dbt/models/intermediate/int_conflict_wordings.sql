-- Who prints what in a conflict, as a sentence says it.
with claims as (

    select * from {{ ref('int_conflict_claims') }}

),

documents as (

    select * from {{ ref('stg_articles') }}

),

printed as (

    select
        conflict_id,
        value,
        bool_or(is_best) as is_best,
        count(distinct source_group) as support,
        list_sort(list(distinct coalesce(
            outlet_name(claims.outlet_id), documents.publisher, claims.outlet_id, 'unknown outlet'
        ))) as outlets
    from claims
    inner join documents on claims.article_id = documents.article_id
    group by conflict_id, value

),

final as (

    select
        conflict_id,
        string_agg(
            value || ' in ' || support || case when support = 1 then ' source (' else ' sources (' end
            || array_to_string(outlets, ', ') || ')',
            '; '
            order by is_best desc, support desc, value
        ) as who_said_what,
        max(support) filter (where not is_best) as other_support
    from printed
    group by conflict_id

)

select * from final
