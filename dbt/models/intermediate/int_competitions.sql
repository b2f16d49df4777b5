-- One edition, whatever it is called.
with recursive named as ( -- noqa: PRS

    select * from {{ ref('int_competition_names') }}

),

{{ components('named', 'competition_key', ref('int_edition_links'), 'competition_key', 'other_key') }},

-- the group takes the name that most articles print
canonical as (

    select
        components.root,
        mode(named.competition order by named.competition) as competition
    from named
    inner join components on named.competition_key = components.node
    group by components.root

),

final as (

    select
        named.*,
        slug(canonical.competition) as competition_id,
        canonical.competition as competition_name
    from named
    inner join components on named.competition_key = components.node
    inner join canonical on components.root = canonical.root

)

select * from final
