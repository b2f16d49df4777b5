with links as (

    select * from {{ ref('int_person_links') }}

),

senses as (

    select distinct
        name_sense,
        person_id
    from {{ ref('int_people') }}

),

surnames as (

    select * from {{ ref('int_surnames') }}

),

people as (

    select * from {{ ref('int_people') }}

),

final as (

    select
        senses.person_id,
        links.full_name as name,
        links.other_name,
        links.relation as reason,
        cast(null as varchar) as article_id,
        links.points_for
    from links
    inner join senses on links.name_sense = senses.name_sense

    union all

    select
        people.person_id,
        people.name_in_article as name,
        people.person_name as other_name,
        'surname in context' as reason,
        people.article_id,
        surnames.points_for
    from surnames
    inner join people on surnames.article_id = people.article_id and surnames.person_key = people.person_key

)

select * from final
