-- One edition, whatever it is called: names under which the same athletes have the same marks on the same days are one competition.
with recursive named as ( -- noqa: PRS

    select
        *,
        slug(competition) as competition_key
    from {{ ref('int_competition_names') }}

),

claims as (

    select * from {{ ref('stg_claims') }}

),

people as (

    select * from {{ ref('int_people') }}

),

marks as (

    select distinct
        named.competition_key,
        named.edition_year,
        people.person_id,
        claims.discipline,
        claims.mark_value,
        claims.race_from,
        claims.race_to
    from claims
    inner join people on claims.article_id = people.article_id and claims.person_key = people.person_key
    inner join named
        on
            claims.article_id = named.article_id
            and claims.competition = named.name_in_article
            and claims.race_from is not distinct from named.race_from
            and claims.race_to is not distinct from named.race_to
    where claims.mark_precision <= 0.01 and named.edition_year is not null

),

-- where and when reference data or an article puts the edition
places as (

    select
        competition_key,
        coalesce(list_distinct(list(city) filter (where city is not null)), []) as cities,
        min(first_day) as first_day,
        max(last_day) as last_day
    from named
    group by competition_key

),

links as (

    select
        one.competition_key,
        two.competition_key as other_key
    from marks as one
    inner join marks as two
        on
            one.person_id = two.person_id
            and one.discipline = two.discipline
            and one.mark_value = two.mark_value
            and one.edition_year = two.edition_year
            and one.competition_key != two.competition_key
            -- a day's slack for time zones; what is not dated may be any day
            and coalesce(one.race_from <= two.race_to + 1 and two.race_from <= one.race_to + 1, true)
    inner join places as here on one.competition_key = here.competition_key
    inner join places as there on two.competition_key = there.competition_key
    where
        coalesce(here.first_day <= there.last_day + 1 and there.first_day <= here.last_day + 1, true)
        and (len(here.cities) = 0 or len(there.cities) = 0 or list_has_any(here.cities, there.cities))
    group by one.competition_key, two.competition_key
    having count(distinct (one.person_id, one.discipline, one.mark_value)) >= 2

),

{{ components('named', 'competition_key', 'links', 'competition_key', 'other_key') }},

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
