-- Each person of an article, with the name and sense that the article means.
with person_rows as (

    select * from {{ ref('int_person_rows') }}

),

senses as (

    select * from {{ ref('int_person_senses') }}

),

surnames as (

    select * from {{ ref('int_surnames') }}

),

final as (

    select
        person_rows.*,
        coalesce(surnames.name_sense, person_rows.name_key || '#' || senses.sense) as name_sense,
        surnames.name_sense is not null as is_surname_only
    from person_rows
    inner join senses
        on
            person_rows.name_key = senses.name_key
            and person_rows.country is not distinct from senses.country
            and person_rows.sex is not distinct from senses.sex
            and person_rows.sides = senses.sides
    left join surnames on person_rows.article_id = surnames.article_id and person_rows.person_key = surnames.person_key

)

select * from final
