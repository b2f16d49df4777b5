-- Of namesakes the one whom an older article names has the shorter id, and keeps it; the others carry what tells them apart.
with firsts as (

    select * from {{ ref('int_person_firsts') }}

),

names as (

    select * from {{ ref('int_person_names') }}

),

slugged as (

    select
        firsts.person_group,
        firsts.seniority,
        lower(firsts.country) as country,
        lower(firsts.sex) as sex,
        firsts.side,
        firsts.first_year,
        left(md5(firsts.article_id), 8) as article,
        coalesce(
            nullif(slug(coalesce(names.corrected_name, firsts.full_name)), ''), 'person-' || left(md5(firsts.person_group), 8)
        ) as slug
    from firsts
    inner join names on firsts.person_group = names.person_group

),

candidates as (

    select
        person_group,
        seniority,
        unnest([
            slug,
            concat_ws('-', slug, country),
            concat_ws('-', slug, country, sex),
            concat_ws('-', slug, country, sex, side),
            concat_ws('-', slug, country, sex, side, first_year),
            concat_ws('-', slug, country, sex, side, first_year, article)
        ]) as person_id
    from slugged

),

-- an id that an older person might bear is taken
free as (

    select *
    from candidates
    qualify seniority = min(seniority) over (partition by person_id)

),

final as (

    select
        person_group,
        arg_min(person_id, length(person_id)) as person_id
    from free
    group by person_group

)

select * from final
