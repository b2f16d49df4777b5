-- What the oldest articles say of a person: newer ones, however many, change nothing of it.
with placed as (

    select
        *,
        regexp_matches(full_name, '(^|\s)\p{L}\.?(\s|$)') as is_initial,
        country is null and len(sides) = 0 as tells_nothing
    from {{ ref('int_person_placed') }}
    where not is_surname_only

),

groups as (

    select * from {{ ref('int_person_groups') }}

),

firsts as (

    select
        groups.person_group,
        arg_min(placed.full_name, (placed.is_initial, placed.age_rank, placed.char_start)) as full_name,
        min((placed.tells_nothing, placed.age_rank, placed.char_start)) as place,
        arg_min(
            struct_pack(placed.country, placed.sex, side := placed.sides[1], placed.first_year, placed.article_id),
            (placed.tells_nothing, placed.age_rank, placed.char_start)
        ) as told
    from placed
    inner join groups on placed.name_sense = groups.name_sense
    group by groups.person_group

),

final as (

    select
        person_group,
        row_number() over (order by place, person_group) as seniority,
        full_name,
        told.country as country,
        told.sex as sex,
        told.side as side,
        told.first_year as first_year,
        told.article_id as article_id
    from firsts

)

select * from final
