-- Two people of one name stay two: every profile of a name is given to one of them.
with person_rows as (

    select * from {{ ref('int_person_rows') }}

),

profiles as (

    select
        name_key,
        country,
        sex,
        sides,
        min(first_year) as first_year,
        max(last_year) as last_year,
        list_sort(list_distinct(flatten(list(company)))) as company,
        min(age_rank) as first_seen
    from person_rows
    group by name_key, country, sex, sides

),

listed as (

    select
        name_key,
        list(
            struct_pack(country, sex, sides, first_year, last_year, company, first_seen)
            order by first_seen, country, sex, sides
        ) as profiles
    from profiles
    group by name_key

),

judged as (

    select
        name_key,
        profiles,
        case when len(profiles) = 1 then [0] else name_senses(profiles) end as senses
    from listed

),

unrolled as (

    select
        name_key,
        unnest(profiles) as profile,
        unnest(senses) as sense
    from judged

),

final as (

    select
        name_key,
        profile.country as country,
        profile.sex as sex,
        profile.sides as sides,
        sense
    from unrolled

)

select * from final
