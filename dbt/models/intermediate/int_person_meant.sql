-- Each person of an article, with the sense that its profile has among those of the name.
with person_rows as (

    select * from {{ ref('int_person_rows') }}

),

senses as (

    select * from {{ ref('int_person_senses') }}

),

final as (

    select
        person_rows.*,
        senses.sense,
        person_rows.name_key || '#' || senses.sense as name_sense
    from person_rows
    inner join senses
        on
            person_rows.name_key = senses.name_key
            and person_rows.country is not distinct from senses.country
            and person_rows.sex is not distinct from senses.sex
            and person_rows.sides = senses.sides

)

select * from final
