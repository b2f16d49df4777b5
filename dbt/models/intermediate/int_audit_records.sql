-- A personal best or a world record cannot be slower (shorter) than an earlier mark of the same athlete, or of anybody.
with claims as (

    select
        claims.*,
        coalesce(coalesce(claims.person_name, claims.team) || '''s ', '') as whose,
        coalesce(claims.record_scope, environments.environment, claims.environment, 'outdoor') as scope,
        case when claims.mark_unit = 's' then claims.mark_value else -claims.mark_value end as rank_value
    from {{ ref('int_claims') }} as claims
    left join {{ ref('int_race_environments') }} as environments on claims.race_id = environments.race_id
    where
        claims.mark_value is not null and claims.race_from is not null and claims.outcome = 'finished'
        and coalesce(claims.wind, 0) <= {{ var('legal_wind') }}

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
        bests.whose || bests.mark_as_printed as printed,
        bests.kind,
        arg_min(
            case when better.whose != bests.whose then better.whose else '' end || better.mark_as_printed || ' of ' || better.race_date
            || case when better.scope != bests.scope then ' (' || better.scope || ')' else '' end,
            (better.rank_value, better.race_from, better.mark_as_printed, better.whose)
        ) as better_mark
    from bests
    inner join claims as better
        on
            bests.discipline = better.discipline
            and case bests.record when 'PB' then bests.person_id = better.person_id else bests.sex = better.sex end
            -- a world record without a word on where it counts is the best of all, indoors or out
            and (bests.scope = better.scope or bests.record = 'WR' and bests.record_scope is null)
            and bests.race_from > better.race_to
            and bests.rank_value > better.rank_value + greatest(bests.mark_precision, better.mark_precision)
    group by bests.claim_id, bests.article_id, bests.char_start, bests.char_end, printed, bests.kind

),

final as (

    select
        article_id,
        'record' as check_name,
        'contradicted' as verdict,
        printed || ' is called a ' || kind || '; ' || better_mark || ' is better' as explanation,
        char_start,
        char_end
    from broken

)

select * from final
