with people as (

    select * from {{ ref('int_people') }}

),

called as (

    select
        person_id,
        name_in_article as alias
    from people

    union

    select
        person_id,
        unnest(aliases) as alias
    from people

),

aliases as (

    select
        called.person_id,
        list_sort(list(distinct called.alias)) as aliases
    from called
    inner join people on called.person_id = people.person_id and called.alias != people.person_name
    group by called.person_id

),

-- an athlete where the articles that say so weigh as much as those that don't
weighed as (

    select
        person_id,
        coalesce(sum(confidence) filter (where is_athlete), -1)
        >= coalesce(sum(confidence) filter (where not is_athlete), 0) as is_athlete,
        mode(role order by role) filter (where role in ('coach', 'official', 'media') and not is_athlete) as other_role
    from people
    group by person_id

),

final as (

    select
        people.person_id,
        any_value(people.person_name) as full_name,
        any_value(weighed.is_athlete) as is_athlete,
        case when any_value(weighed.is_athlete) then 'athlete' else coalesce(any_value(weighed.other_role), 'other') end as role,
        mode(people.country order by people.country) as country,
        mode(people.sex order by people.sex) as sex,
        coalesce(any_value(aliases.aliases), []) as aliases,
        count(distinct people.article_id) as article_count
    from people
    inner join weighed on people.person_id = weighed.person_id
    left join aliases on people.person_id = aliases.person_id
    group by people.person_id

)

select * from final
