-- A person whom an article calls by one name only, and the only full name that fits the company, country or discipline.
with person_rows as (

    select * from {{ ref('int_person_rows') }}
    where name_key not like '% %'

),

named_people as (

    select
        name_sense,
        string_split(name_key, ' ')[-1] as surname_key,
        article_ids,
        articles,
        struct_pack(country, sex, sides, first_year, last_year, company, articles) as profile
    from {{ ref('int_named_people') }}
    where name_key like '% %'

),

candidates as (

    select
        person_rows.article_id,
        person_rows.person_key,
        named_people.name_sense,
        points_for(
            struct_pack(
                country := person_rows.country,
                sex := person_rows.sex,
                sides := person_rows.sides,
                first_year := person_rows.first_year,
                last_year := person_rows.last_year,
                company := person_rows.company,
                articles := 1
            ),
            named_people.profile
        ) as points_for,
        points_against(
            struct_pack(
                country := person_rows.country,
                sex := person_rows.sex,
                sides := person_rows.sides,
                first_year := person_rows.first_year,
                last_year := person_rows.last_year,
                company := person_rows.company,
                articles := 1
            ),
            named_people.profile
        ) as points_against
    from person_rows
    inner join named_people
        on
            person_rows.name_key = named_people.surname_key
            and not list_contains(named_people.article_ids, person_rows.article_id)

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
