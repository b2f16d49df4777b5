-- A personal best or a world record cannot be slower (shorter) than an earlier mark of the same athlete, or of anybody.
with claims as (

    select
        *,
        coalesce(record_scope, environment, 'outdoor') as scope,
        case when mark_unit = 's' then mark_value else -mark_value end as rank_value
    from {{ ref('int_claims') }}
    where
        mark_value is not null and race_from is not null and outcome = 'finished'
        and coalesce(wind, 0) <= {{ var('legal_wind') }}

),

flagged as (

    select
        *,
        unnest(records) as record
    from claims

),

-- a personal best is measured against the athlete's marks, a world record against everybody's
bests as (

    select
        *,
        case record when 'PB' then 'personal best' else 'world record' end as kind
    from flagged
    where record = 'PB' or (record = 'WR' and sex is not null)

),

broken as (

    select
        bests.article_id,
        bests.char_start,
        bests.char_end,
        bests.mark_as_printed,
        bests.kind,
        arg_min(
            better.mark_as_printed || ' of ' || better.race_date, (better.rank_value, better.race_from, better.mark_as_printed)
        ) as better_mark
    from bests
    inner join claims as better
        on
            bests.discipline = better.discipline
            and bests.scope = better.scope
            and case bests.record when 'PB' then bests.person_id = better.person_id else bests.sex = better.sex end
            and bests.race_from > better.race_to
            and bests.rank_value > better.rank_value + greatest(bests.mark_precision, better.mark_precision)
    group by bests.claim_id, bests.article_id, bests.char_start, bests.char_end, bests.mark_as_printed, bests.kind

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
