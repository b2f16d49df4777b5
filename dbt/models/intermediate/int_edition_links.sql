-- Names of one edition: those under which the same athletes have the same marks on the same days, and those of the calendar.
with named as (

    select * from {{ ref('int_competition_names') }}

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
    from {{ ref('stg_claims') }} as claims
    inner join {{ ref('int_people') }} as people on claims.article_id = people.article_id and claims.person_key = people.person_key
    inner join named
        on
            claims.article_id = named.article_id and claims.competition = named.name_in_article
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

same_marks as (

    select
        one.competition_key,
        two.competition_key as other_key
    from marks as one
    inner join marks as two
        on
            one.person_id = two.person_id and one.discipline = two.discipline
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
    having count(distinct concat_ws('|', one.person_id, one.discipline, one.mark_value)) >= 2

),

final as (

    select * from same_marks

    union

    -- a final that an annual meeting hosts is that meeting
    select
        slug(series || ' ' || year) as competition_key,
        slug(same_as || ' ' || year) as other_key
    from {{ ref('same_editions') }}

)

select * from final
