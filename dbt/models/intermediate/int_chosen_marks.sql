-- Marks that a person chose where outlets differ.
with corrections as (

    select * from {{ ref('int_corrections') }}
    where action = 'choose_mark' and problem is null

),

claims as (

    select * from {{ ref('int_claims') }}
    where race_id is not null and person_id is not null

),

final as (

    select
        claims.race_id || ':' || claims.person_id as result_id,
        min(parse_mark(corrections.corrected_value)) as mark_value,
        min(mark_step(corrections.corrected_value)) as mark_precision,
        min(canonical_mark(
            parse_mark(corrections.corrected_value), coalesce(claims.mark_unit, 's'), mark_step(corrections.corrected_value)
        )) as mark,
        min(claims.mark_unit) as mark_unit
    from corrections
    inner join claims on corrections.article_id = claims.article_id and corrections.row_no = claims.claim_no
    group by claims.race_id, claims.person_id

)

select * from final
