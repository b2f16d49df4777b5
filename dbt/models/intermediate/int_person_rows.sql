-- A person as one article has them: name, and what tells two people of one name apart.
with people as (

    select * from {{ ref('stg_people') }}

),

claims as (

    select * from {{ ref('stg_claims') }}

),

disciplines as (

    select * from {{ ref('disciplines') }}

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

shown_in as (

    select
        article_id,
        person_key,
        unnest(disciplines) as discipline,
        cast(null as integer) as race_year
    from people

    union all

    select
        article_id,
        person_key,
        discipline,
        cast(coalesce(year(race_from), year) as integer) as race_year
    from claims
    where person_key is not null

),

active as (

    select
        shown_in.article_id,
        shown_in.person_key,
        list_sort(list(distinct side_of(disciplines.kind)) filter (where disciplines.kind is not null)) as sides,
        min(shown_in.race_year) as first_year,
        max(shown_in.race_year) as last_year
    from shown_in
    left join disciplines on shown_in.discipline = disciplines.code
    group by shown_in.article_id, shown_in.person_key

),

company as (

    select
        article_id,
        list_sort(list(distinct name_key)) as company
    from named
    where is_athlete and name_key like '% %'
    group by article_id

),

final as (

    select
        named.article_id,
        named.person_key,
        named.full_name,
        named.name_key,
        named.is_split,
        named.is_athlete,
        named.role,
        named.country,
        named.sex,
        named.aliases,
        coalesce(active.sides, []) as sides,
        active.first_year,
        active.last_year,
        list_filter(coalesce(company.company, []), lambda other: other != named.name_key) as company,
        named.char_start,
        named.char_end,
        named.rule,
        named.confidence
    from named
    left join active on named.article_id = active.article_id and named.person_key = active.person_key
    left join company on named.article_id = company.article_id

)

select * from final
