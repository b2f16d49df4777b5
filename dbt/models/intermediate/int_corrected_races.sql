-- The races of an article, dated as a person corrected them; `printed_from` and `printed_to` are the days that the article gives.
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

final as (

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

)

select * from final
