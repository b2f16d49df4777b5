-- One vote a source and value: what each article says of one athlete in one race, where it does not contradict itself.
with claims as (

    select * from {{ ref('int_claims') }}

),

athletes as (

    select person_id from {{ ref('people') }}
    where is_athlete

),

in_races as (

    select
        claims.race_id || ':' || claims.person_id as result_id,
        claims.race_id,
        claims.person_id as athlete_id,
        claims.claim_id,
        claims.article_id,
        claims.outlet_id,
        claims.source_group,
        claims.source_weight,
        claims.age_rank,
        claims.outcome,
        claims.mark_value,
        claims.mark_unit,
        claims.mark_precision,
        canonical_mark(claims.mark_value, claims.mark_unit, claims.mark_precision) as mark,
        claims.place,
        claims.records,
        claims.record_scope,
        claims.wind,
        claims.environment,
        case when claims.race_from = claims.race_to then claims.race_from end as race_day,
        claims.confidence
    from claims
    inner join athletes on claims.person_id = athletes.person_id
    where claims.race_id is not null

),

-- an article with two marks of one athlete in one race has one of them from elsewhere
self_contradictions as (

    select distinct
        one.result_id,
        one.article_id
    from in_races as one
    inner join in_races as two
        on
            one.result_id = two.result_id
            and one.article_id = two.article_id
            and one.claim_id != two.claim_id
    where not {{ marks_agree('one.mark_value', 'one.mark_precision', 'two.mark_value', 'two.mark_precision') }}

),

final as (

    select
        in_races.*,
        self_contradictions.article_id is not null as is_self_contradictory
    from in_races
    left join self_contradictions
        on in_races.result_id = self_contradictions.result_id and in_races.article_id = self_contradictions.article_id

)

select * from final
