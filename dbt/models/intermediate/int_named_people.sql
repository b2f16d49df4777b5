-- One person a name and sense: what all articles together say of them.
with meant as (

    select * from {{ ref('int_person_meant') }}

),

final as (

    select
        name_sense,
        name_key,
        sense,
        mode(full_name order by full_name) as full_name,
        bool_or(is_split) as is_split,
        mode(country order by country) as country,
        mode(sex order by sex) as sex,
        list_sort(list_distinct(flatten(list(sides)))) as sides,
        min(first_year) as first_year,
        max(last_year) as last_year,
        list_sort(list_distinct(flatten(list(company)))) as company,
        cast(count(distinct article_id) as integer) as articles,
        list_sort(list(distinct article_id)) as article_ids
    from meant
    group by name_sense, name_key, sense

)

select * from final
