-- The person behind each person of an article, and a readable id.
with recursive placed as ( -- noqa: PRS

    select * from {{ ref('int_person_placed') }}

),

renames as (

    select
        article_id,
        person_key,
        min(corrected_value) as full_name
    from {{ ref('int_corrections') }}
    where action = 'rename_person' and problem is null
    group by article_id, person_key

),

named_people as (

    select * from {{ ref('int_named_people') }}

),

-- the smallest name that can be reached over links stands for all of them
{{ components('named_people', 'name_sense', ref('int_person_links'), 'name_sense', 'other_sense') }},

-- the name that most articles print, the shorter of two, but no initial and no capitals where another has the name in full
best_names as (

    select
        components.root as person_group,
        placed.full_name
    from placed
    inner join components on placed.name_sense = components.node
    where not placed.is_surname_only
    group by components.root, placed.full_name
    qualify row_number() over (
        partition by components.root
        order by
            regexp_matches(placed.full_name, '(^|\s)\p{L}\.?(\s|$)'),
            regexp_matches(placed.full_name, '\p{Lu}{3}'),
            count(distinct placed.article_id) desc,
            length(placed.full_name),
            placed.full_name
    ) = 1

),

people as (

    select
        components.root as person_group,
        coalesce(min(renames.full_name), any_value(best_names.full_name)) as full_name,
        mode(placed.country order by placed.country) as country,
        mode(placed.sex order by placed.sex) as sex,
        list_sort(list_distinct(flatten(list(placed.sides)))) as sides,
        count(distinct placed.article_id) as articles
    from placed
    inner join components on placed.name_sense = components.node
    left join best_names on components.root = best_names.person_group
    left join renames on placed.article_id = renames.article_id and placed.person_key = renames.person_key
    group by components.root

),

-- namesakes carry what tells them apart: the country, else also the sex, else also the side of the sport
slugged as (

    select
        *,
        coalesce(nullif(slug(full_name), ''), 'person-' || left(md5(person_group), 8)) as plain_slug
    from people

),

suffixed as (

    select
        *,
        plain_slug || coalesce('-' || lower(country), '') as by_country,
        plain_slug || coalesce('-' || lower(country), '') || coalesce('-' || lower(sex), '') as by_sex,
        plain_slug || coalesce('-' || lower(country), '') || coalesce('-' || lower(sex), '') || coalesce('-' || sides[1], '') as by_side
    from slugged

),

identified as (

    select
        person_group,
        full_name,
        case
            when count(*) over (partition by plain_slug) = 1 then plain_slug
            when max(same_country) over (partition by plain_slug) = 1 then by_country
            when max(same_sex) over (partition by plain_slug) = 1 then by_sex
            when max(same_side) over (partition by plain_slug) = 1 then by_side
            else by_side || '-' || row_number() over (partition by by_side order by articles desc, person_group)
        end as person_id
    from (
        select
            *,
            count(*) over (partition by by_country) as same_country,
            count(*) over (partition by by_sex) as same_sex,
            count(*) over (partition by by_side) as same_side
        from suffixed
    )

),

final as (

    select
        placed.article_id,
        placed.person_key,
        identified.person_id,
        identified.full_name as person_name,
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
    inner join components on placed.name_sense = components.node
    inner join identified on components.root = identified.person_group

)

select * from final
