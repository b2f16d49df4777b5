-- What a person is called: as a person corrected it, else as most articles print it.
with placed as (

    select * from {{ ref('int_person_placed') }}

),

groups as (

    select * from {{ ref('int_person_groups') }}

),

renames as (

    select
        article_id,
        person_key,
        min(corrected_value) as full_name
    from {{ ref('int_corrections') }}
    where action = 'rename_person' and problem is null
    group by article_id, person_key

),

renamed as (

    select
        groups.person_group,
        min(renames.full_name) as full_name
    from placed
    inner join groups on placed.name_sense = groups.name_sense
    inner join renames on placed.article_id = renames.article_id and placed.person_key = renames.person_key
    group by groups.person_group

),

-- the shorter of two, but no initial and no capitals where another has the name in full
printed as (

    select
        groups.person_group,
        placed.full_name
    from placed
    inner join groups on placed.name_sense = groups.name_sense
    where not placed.is_surname_only
    group by groups.person_group, placed.full_name
    qualify row_number() over (
        partition by groups.person_group
        order by
            regexp_matches(placed.full_name, '(^|\s)\p{L}\.?(\s|$)'),
            regexp_matches(placed.full_name, '\p{Lu}{3}'),
            count(distinct placed.article_id) desc,
            length(placed.full_name),
            placed.full_name
    ) = 1

),

final as (

    select
        printed.person_group,
        coalesce(renamed.full_name, printed.full_name) as full_name,
        renamed.full_name as corrected_name
    from printed
    left join renamed on printed.person_group = renamed.person_group

)

select * from final
