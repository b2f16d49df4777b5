with claims as (

    select * from {{ ref('int_claims') }}

),

athletes as (

    select person_id from {{ ref('people') }}
    where is_athlete

),

final as (

    select
        claims.claim_id,
        claims.article_id,
        athletes.person_id as athlete_id,
        claims.team,
        claims.race_id,
        claims.race_id || ':' || athletes.person_id as result_id,
        claims.discipline,
        claims.outcome,
        claims.mark_as_printed,
        claims.mark_value,
        claims.mark_unit,
        claims.mark_precision,
        claims.wind,
        claims.environment,
        claims.place,
        claims.competition,
        claims.race_date,
        claims.round,
        claims.records,
        claims.record_scope,
        claims.char_start,
        claims.char_end,
        claims.rule,
        claims.confidence
    from claims
    left join athletes on claims.person_id = athletes.person_id

)

select * from final
