-- Who of a race met the others: all who started, of a long list of results the first.
with results as (

    select * from {{ ref('results') }}
    where outcome != 'DNS'

),

races as (

    select
        races.race_id,
        disciplines.unit
    from {{ ref('races') }} as races
    left join {{ ref('disciplines') }} as disciplines on races.discipline = disciplines.code

),

final as (

    select
        results.race_id,
        results.athlete_id
    from results
    inner join races on results.race_id = races.race_id
    qualify row_number() over (
        partition by results.race_id
        order by
            results.place nulls last,
            case when races.unit = 's' then results.mark_value else -results.mark_value end nulls last,
            results.athlete_id
    ) <= {{ var('field_limit') }}

)

select * from final
