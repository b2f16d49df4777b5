-- A personal best or a world record cannot be slower (shorter) than an earlier mark of the same athlete, or of anybody.
with claims as (

    select
        *,
        coalesce(record_scope, environment, 'outdoor') as scope,
        case when mark_unit = 's' then mark_value else -mark_value end as rank_value
    from {{ ref('int_claims') }}
    where
        mark_value is not null and race_from is not null and outcome = 'finished'
        -- World Athletics rule 31.17: with more wind at the back a mark is no record
        and coalesce(wind, 0) <= 2.0

),

broken as (

    select
        record.article_id,
        record.char_start,
        record.char_end,
        record.mark_as_printed,
        'personal best' as kind,
        arg_min(
            better.mark_as_printed || ' of ' || better.race_date, (better.rank_value, better.race_from, better.mark_as_printed)
        ) as better_mark,
        min(better.rank_value) as better_value
    from claims as record
    inner join claims as better
        on
            record.person_id = better.person_id
            and record.discipline = better.discipline
            and record.scope = better.scope
            and record.race_from > better.race_to
            and record.rank_value > better.rank_value + greatest(record.mark_precision, better.mark_precision)
    where list_contains(record.records, 'PB')
    group by all

    union all

    select
        record.article_id,
        record.char_start,
        record.char_end,
        record.mark_as_printed,
        'world record' as kind,
        arg_min(
            better.mark_as_printed || ' of ' || better.race_date, (better.rank_value, better.race_from, better.mark_as_printed)
        ) as better_mark,
        min(better.rank_value) as better_value
    from claims as record
    inner join claims as better
        on
            record.discipline = better.discipline
            and record.sex = better.sex
            and record.scope = better.scope
            and record.race_from > better.race_to
            and record.rank_value > better.rank_value + greatest(record.mark_precision, better.mark_precision)
    where list_contains(record.records, 'WR') and record.sex is not null
    group by all

),

final as (

    select
        article_id,
        'record' as check_name,
        'contradicted' as verdict,
        mark_as_printed || ' is called a ' || kind || '; ' || better_mark || ' is better' as explanation,
        char_start,
        char_end
    from broken

)

select * from final
