-- Why two printed names are one person: the link log. Blocking keeps the pairs near-linear in the names.
with named_people as (

    select * from {{ ref('int_named_people') }}
    where name_key like '% %'

),

person_rows as (

    select * from {{ ref('int_person_rows') }}

),

blocks as (

    select
        name_sense,
        unnest(name_blocks(full_name)) as block
    from named_people

),

-- a surname that hundreds share says nothing; its initial still does
useful_blocks as (

    select *
    from blocks
    qualify count(*) over (partition by block) between 2 and 200

),

alike as (

    select distinct
        one.name_sense as name_sense,
        two.name_sense as other_sense
    from useful_blocks as one
    inner join useful_blocks as two on one.block = two.block and one.name_sense < two.name_sense

),

aliases as (

    select distinct
        name_key,
        fold_name(unnest(aliases)) as alias_key
    from person_rows

),

called as (

    select
        least(one.name_sense, two.name_sense) as name_sense,
        greatest(one.name_sense, two.name_sense) as other_sense
    from aliases
    inner join named_people as one on aliases.name_key = one.name_key
    inner join named_people as two on aliases.alias_key = two.name_key and one.name_sense != two.name_sense

),

related as materialized (

    select
        alike.name_sense,
        alike.other_sense,
        name_relation(one.full_name, two.full_name) as relation
    from alike
    inner join named_people as one on alike.name_sense = one.name_sense
    inner join named_people as two on alike.other_sense = two.name_sense
    where one.name_key != two.name_key

    union

    select
        name_sense,
        other_sense,
        'alias' as relation
    from called

),

-- of the company only what both keep is handed on: it can be long
profiled as (

    select
        related.name_sense,
        related.other_sense,
        related.relation,
        one.full_name,
        two.full_name as other_name,
        list_has_any(one.article_ids, two.article_ids) as in_one_article,
        one.is_split or two.is_split as is_split,
        {{ profile_of('one', 'list_intersect(one.company, two.company)') }} as profile,
        {{ profile_of('two', 'list_intersect(one.company, two.company)') }} as other_profile
    from related
    inner join named_people as one on related.name_sense = one.name_sense
    inner join named_people as two on related.other_sense = two.name_sense
    where related.relation is not null

),

weighed as (

    select
        *,
        points_for(profile, other_profile) as points_for,
        points_against(profile, other_profile) as points_against
    from profiled

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
    inner join named_people as others
        on fold_name(corrections.corrected_value) = others.name_key and others.sense = 0 and placed.name_sense != others.name_sense
    where corrections.action = 'merge_people' and corrections.problem is null

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
