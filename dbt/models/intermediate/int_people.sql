-- The person behind each person of an article.
with placed as (

    select * from {{ ref('int_person_placed') }}

),

groups as (

    select * from {{ ref('int_person_groups') }}

),

ids as (

    select * from {{ ref('int_person_ids') }}

),

names as (

    select * from {{ ref('int_person_names') }}

),

final as (

    select
        placed.article_id,
        placed.person_key,
        ids.person_id,
        names.full_name as person_name,
        placed.name_sense,
        placed.full_name as name_in_article,
        placed.is_athlete,
        placed.role,
        placed.country,
        placed.sex,
        placed.aliases,
        placed.char_start,
        placed.char_end,
        case when placed.is_surname_only then 'surname in context' else placed.rule end as rule,
        placed.confidence
    from placed
    inner join groups on placed.name_sense = groups.name_sense
    inner join ids on groups.person_group = ids.person_group
    inner join names on groups.person_group = names.person_group

)

select * from final
