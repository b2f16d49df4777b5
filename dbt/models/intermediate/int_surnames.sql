-- A person whom an article calls by one name only, and the only full name that fits the company, country or discipline.
with person_rows as (

    select * from {{ ref('int_person_rows') }}
    where name_key not like '% %'

),

named_people as (

    select
        *,
        string_split(name_key, ' ')[-1] as surname_key
    from {{ ref('int_named_people') }}
    where name_key like '% %'

),

profiled as (

    select
        person_rows.article_id,
        person_rows.person_key,
        named_people.name_sense,
        {{ profile_of('person_rows', 'list_intersect(person_rows.company, named_people.company)') }} as profile,
        {{ profile_of('named_people', 'list_intersect(person_rows.company, named_people.company)') }} as other_profile
    from person_rows
    inner join named_people
        on
            person_rows.name_key = named_people.surname_key
            and not list_contains(named_people.article_ids, person_rows.article_id)

),

candidates as (

    select
        article_id,
        person_key,
        name_sense,
        points_for(profile, other_profile) as points_for,
        points_against(profile, other_profile) as points_against
    from profiled

),

final as (

    select
        article_id,
        person_key,
        name_sense,
        points_for
    from candidates
    where points_against = 0 and points_for >= 1
    qualify
        points_for = max(points_for) over (partition by article_id, person_key)
        and count(*) over (partition by article_id, person_key, points_for) = 1

)

select * from final
