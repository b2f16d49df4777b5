-- A person as one article has them: name, and what tells two people of one name apart.
with people as (

    select * from {{ ref('stg_people') }}

),

splits as (

    select
        article_id,
        person_key,
        min(corrected_value) as full_name
    from {{ ref('int_corrections') }}
    where action = 'split_person' and problem is null
    group by article_id, person_key

),

named as (

    select
        people.* replace (coalesce(splits.full_name, people.full_name) as full_name),
        splits.full_name is not null as is_split,
        fold_name(coalesce(splits.full_name, people.full_name)) as name_key
    from people
    left join splits on people.article_id = splits.article_id and people.person_key = splits.person_key
    where fold_name(people.full_name) != ''

),

-- a list of hundreds is nobody's company, and would stand once a name on it
company as (

    select
        article_id,
        list_sort(list(distinct name_key)) as company
    from named
    where is_athlete and name_key like '% %'
    group by article_id
    having count(distinct name_key) <= {{ var('company_limit') }}

),

final as (

    select
        named.article_id,
        named.person_key,
        cast(ages.age_rank as integer) as age_rank,
        named.full_name,
        named.name_key,
        named.is_split,
        named.is_athlete,
        named.role,
        named.country,
        named.sex,
        named.aliases,
        coalesce(activity.sides, []) as sides,
        activity.first_year,
        activity.last_year,
        list_filter(coalesce(company.company, []), lambda other: other != named.name_key) as company,
        named.char_start,
        named.char_end,
        named.rule,
        named.confidence
    from named
    inner join {{ ref('int_article_ages') }} as ages on named.article_id = ages.article_id
    left join {{ ref('int_person_activity') }} as activity
        on named.article_id = activity.article_id and named.person_key = activity.person_key
    left join company on named.article_id = company.article_id

)

select * from final
