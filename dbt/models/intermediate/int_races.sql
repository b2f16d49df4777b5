-- Which race each article's race is: by competition, event and day; without a competition, by day, event and athletes.
with keyed as (

    select * from {{ ref('int_race_events') }}

),

at_competitions as (

    select * from {{ ref('int_race_meetings') }}

),

-- a race without a competition is the only one of that event and time in which one of its athletes ran
placed as (

    select
        keyed.article_id,
        keyed.race_no,
        min(at_competitions.race_id) as race_id
    from keyed
    inner join at_competitions
        on
            keyed.discipline = at_competitions.discipline
            and keyed.event_sex is not distinct from at_competitions.event_sex
            and keyed.near_from <= at_competitions.race_to
            and keyed.near_to >= at_competitions.race_from
            and list_has_any(keyed.athlete_ids, at_competitions.athlete_ids)
    where keyed.event_key is null and keyed.competition_id is null
    group by keyed.article_id, keyed.race_no
    having count(distinct at_competitions.race_id) = 1

),

final as (

    select
        coalesce(
            at_competitions.race_id,
            placed.race_id,
            concat_ws(
                '-', keyed.competition_id, keyed.race_date, lower(keyed.discipline), lower(keyed.event_sex),
                nullif(slug(coalesce(keyed.division, '')), ''), nullif(slug(keyed.round_key), 'final'), keyed.anchor_id
            )
        ) as race_id,
        keyed.*
    from keyed
    left join at_competitions on keyed.article_id = at_competitions.article_id and keyed.race_no = at_competitions.race_no
    left join placed on keyed.article_id = placed.article_id and keyed.race_no = placed.race_no

)

select * from final
