-- Each record flag of a claim, with whose record it is; a mark that the wind helped too much is no record.
with claims as (

    select * from {{ ref('int_claims') }}

),

people as (

    select * from {{ ref('people') }}

),

races as (

    select * from {{ ref('races') }}

),

results as (

    select * from {{ ref('results') }}

),

flagged as (

    select
        claims.*,
        unnest(claims.records) as record
    from claims
    left join results
        on
            claims.race_id = results.race_id
            and claims.person_id = results.athlete_id
            and {{ marks_agree('claims.mark_value', 'claims.mark_precision', 'results.mark_value', 'claims.mark_precision') }}
    where
        claims.person_id is not null and claims.mark_value is not null and claims.discipline is not null
        and coalesce(claims.wind, results.wind, 0) <= {{ var('legal_wind') }}

),

final as (

    select
        flagged.record,
        flagged.person_id as athlete_id,
        flagged.discipline,
        coalesce(people.sex, flagged.sex) as sex,
        -- whose record it is: the country's, the continent's, the meeting's, the athlete's own
        case
            when flagged.record = 'NR' then people.country
            when flagged.record in ('PB', 'SB') then flagged.person_id
            when flagged.record in ('CR', 'MR') then coalesce(flagged.series, flagged.record_scope)
            else flagged.record_scope
        end as scope,
        coalesce(environments.environment, flagged.environment) as environment,
        flagged.race_id,
        coalesce(races.race_date, flagged.race_date) as set_on,
        coalesce(races.race_from, flagged.race_from) as set_from,
        -- the best of a season starts anew with each
        case when flagged.record in ('SB', 'WL') then year(coalesce(races.race_from, flagged.race_from)) end as season,
        canonical_mark(flagged.mark_value, flagged.mark_unit, flagged.mark_precision) as mark,
        flagged.mark_value,
        flagged.claim_id,
        flagged.article_id,
        flagged.source_group
    from flagged
    inner join people on flagged.person_id = people.person_id and people.is_athlete
    left join {{ ref('int_race_environments') }} as environments on flagged.race_id = environments.race_id
    left join races on flagged.race_id = races.race_id

)

select * from final
