-- A race as one article has it, with its competition, its athletes and one of them to know it by.
with races as (

    select * from {{ ref('int_corrected_races') }}

),

runners as (

    select * from {{ ref('int_race_runners') }}

),

people as (

    select * from {{ ref('int_people') }}

),

editions as (

    select * from {{ ref('int_named_editions') }}

),

final as (

    select
        races.article_id,
        races.race_no,
        editions.competition_id,
        coalesce(editions.competition_name, races.competition) as competition,
        editions.edition_year,
        races.discipline,
        coalesce(races.sex, runners.sex) as sex,
        races.division,
        races.round,
        -- a race without a round is the final of its event
        coalesce(races.round, 'final') as round_key,
        races.race_date,
        races.race_from,
        races.race_to,
        races.environment,
        races.status,
        winners.person_id as winner_id,
        coalesce(runners.athlete_ids, []) as athlete_ids,
        coalesce(winners.person_id, runners.best_placed) as anchor_id,
        races.char_start,
        races.char_end,
        races.rule,
        races.confidence
    from races
    left join runners on races.article_id = runners.article_id and races.race_no = runners.race_no
    left join people as winners on races.article_id = winners.article_id and races.winner_key = winners.person_key
    left join editions
        on
            races.article_id = editions.article_id
            and races.competition = editions.name_in_article
            and races.printed_from is not distinct from editions.race_from
            and races.printed_to is not distinct from editions.race_to

)

select * from final
