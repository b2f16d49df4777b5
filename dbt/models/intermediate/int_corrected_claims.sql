-- What an article claims, after corrections; wind is a matter of sprints and horizontal jumps.
with printed as (

    select * from {{ ref('stg_claims') }}

),

corrected as (

    select
        article_id,
        row_no as claim_no,
        min(corrected_value) filter (where action = 'set_mark') as mark,
        min(try_cast(corrected_value as integer)) filter (where action = 'set_place') as place,
        min(corrected_value) filter (where action = 'set_date') as race_date
    from {{ ref('int_corrections') }}
    where problem is null and action in ('set_mark', 'set_place', 'set_date')
    group by article_id, row_no

),

disciplines as (

    select * from {{ ref('disciplines') }}

),

final as (

    select
        printed.* replace (
            case when disciplines.has_wind then printed.wind end as wind,
            coalesce(parse_mark(corrected.mark), printed.mark_value) as mark_value,
            coalesce(mark_step(corrected.mark), printed.mark_precision) as mark_precision,
            coalesce(corrected.place, printed.place) as place,
            coalesce(corrected.race_date, printed.race_date) as race_date,
            coalesce({{ first_day('corrected.race_date') }}, printed.race_from) as race_from,
            coalesce({{ last_day_of('corrected.race_date') }}, printed.race_to) as race_to,
            case when corrected.claim_no is null then printed.rule else 'correction' end as rule
        )
    from printed
    left join corrected on printed.article_id = corrected.article_id and printed.claim_no = corrected.claim_no
    left join disciplines on printed.discipline = disciplines.code

)

select * from final
