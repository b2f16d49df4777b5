-- Why two printed names are one person: the link log.
with weighed as (

    select * from {{ ref('int_weighed_names') }}

),

believed as (

    select
        name_sense,
        other_sense,
        full_name,
        other_name,
        relation,
        points_for,
        points_against
    from weighed
    where
        points_against = 0
        and not is_split
        and (
            relation in ('same', 'alias')
            or (relation = 'order' and points_for >= 1 and not in_one_article)
            or (relation in ('nickname', 'shortened', 'middle name', 'longer surname') and points_for >= 2 and not in_one_article)
            or (relation in ('initial', 'spelling') and points_for >= 3 and not in_one_article)
        )
    -- an initial that fits two people fits neither
    qualify
        relation != 'initial'
        or (
            count(*) over (partition by relation, name_sense) = 1
            and count(*) over (partition by relation, other_sense) = 1
        )

),

merged as (

    select distinct
        least(placed.name_sense, others.name_sense) as name_sense,
        greatest(placed.name_sense, others.name_sense) as other_sense,
        placed.full_name,
        others.full_name as other_name
    from {{ ref('int_corrections') }} as corrections
    inner join {{ ref('int_person_placed') }} as placed
        on corrections.article_id = placed.article_id and corrections.person_key = placed.person_key
    inner join {{ ref('int_named_people') }} as others
        on fold_name(corrections.corrected_value) = others.name_key and others.sense = 0 and placed.name_sense != others.name_sense
    where corrections.action = 'merge_people' and corrections.problem is null and others.name_key like '% %'

),

final as (

    select * from believed

    union all

    select
        name_sense,
        other_sense,
        full_name,
        other_name,
        'correction' as relation,
        null as points_for,
        null as points_against
    from merged

)

select * from final
