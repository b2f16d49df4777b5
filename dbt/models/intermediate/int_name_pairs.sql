-- Two names that may be one person's, with how they are alike. Blocking keeps the pairs near-linear in the names.
with named_people as (

    select * from {{ ref('int_named_people') }}
    where name_key like '% %'

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
    from {{ ref('int_person_rows') }}

),

called as (

    select
        least(one.name_sense, two.name_sense) as name_sense,
        greatest(one.name_sense, two.name_sense) as other_sense
    from aliases
    inner join named_people as one on aliases.name_key = one.name_key
    inner join named_people as two on aliases.alias_key = two.name_key and one.name_sense != two.name_sense

),

related as (

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

)

select *
from related
where relation is not null
