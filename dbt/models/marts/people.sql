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

final as (

    select
        people.person_id,
        any_value(people.person_name) as full_name,
        sum(people.confidence) filter (where people.is_athlete) >= coalesce(sum(people.confidence) filter (where not people.is_athlete), 0)
        and bool_or(people.is_athlete) as is_athlete,
        case
            when
                sum(people.confidence) filter (where people.is_athlete) >= coalesce(sum(people.confidence) filter (where not people.is_athlete), 0)
                and bool_or(people.is_athlete) then 'athlete'
            else coalesce(mode(people.role order by people.role) filter (where people.role != 'athlete' and not people.is_athlete), 'other')
        end as role,
        mode(people.country order by people.country) as country,
        mode(people.sex order by people.sex) as sex,
        coalesce(any_value(aliases.aliases), []) as aliases,
        count(distinct people.article_id) as article_count
    from people
    left join aliases on people.person_id = aliases.person_id
    group by people.person_id

)

select * from final
