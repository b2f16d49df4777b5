-- Names that links make one person: the smallest name that can be reached over links stands for all of them.
with recursive named_people as ( -- noqa: PRS

    select * from {{ ref('int_named_people') }}

),

{{ components('named_people', 'name_sense', ref('int_person_links'), 'name_sense', 'other_sense') }},

final as (

    select
        node as name_sense,
        root as person_group
    from components

)

select * from final
