-- A race as one article has it, with its competition, its athletes and one of them to know it by.
with printed as (

    select * from {{ ref('stg_races') }}
    where discipline is not null

),

corrected as (

    select
        article_id,
        race_no,
        min(corrected_value) as race_date
    from {{ ref('int_corrections') }}
    where action = 'set_date' and problem is null and race_no is not null
    group by article_id, race_no

),

races as (

    select
        printed.* replace (
            coalesce(corrected.race_date, printed.race_date) as race_date,
            coalesce({{ first_day('corrected.race_date') }}, printed.race_from) as race_from,
            coalesce({{ last_day_of('corrected.race_date') }}, printed.race_to) as race_to
        ),
        printed.race_from as printed_from,
        printed.race_to as printed_to
    from printed
    left join corrected on printed.article_id = corrected.article_id and printed.race_no = corrected.race_no

),

claims as (

    select * from {{ ref('stg_claims') }}

),

people as (

    select * from {{ ref('int_people') }}

),

competitions as (

    select distinct
        article_id,
        name_in_article,
        race_from,
        race_to,
        competition_id,
        competition_name,
        edition_year
    from {{ ref('int_competitions') }}
    -- one edition a name and day, also where one claim of the article knows the year and another does not
    qualify dense_rank() over (
        partition by article_id, name_in_article, race_from, race_to
        order by edition_year nulls last, competition_id
    ) = 1

),

runners as (

    select
        claims.article_id,
        claims.race_no,
        list_sort(list(distinct people.person_id)) as athlete_ids,
        arg_min(people.person_id, (coalesce(claims.place, 1000), people.person_id)) as best_placed,
        mode(coalesce(claims.sex, people.sex) order by coalesce(claims.sex, people.sex)) as sex
    from claims
    inner join people on claims.article_id = people.article_id and claims.person_key = people.person_key
    where claims.race_no is not null
    group by claims.article_id, claims.race_no

),

final as (

    select
        races.article_id,
        races.race_no,
        competitions.competition_id,
        coalesce(competitions.competition_name, races.competition) as competition,
        competitions.edition_year,
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
    left join competitions
        on
            races.article_id = competitions.article_id
            and races.competition = competitions.name_in_article
            and races.printed_from is not distinct from competitions.race_from
            and races.printed_to is not distinct from competitions.race_to

)

select * from final
