-- In one race nobody is placed ahead of an athlete with a better mark. Wind, ties and misprints make a warning of it, not a block.
{{ config(severity='warn') }}

with results as (

    select
        results.race_id,
        results.athlete_id,
        results.place,
        results.mark_value,
        disciplines.unit
    from {{ ref('results') }} as results
    inner join {{ ref('races') }} as races on results.race_id = races.race_id
    inner join {{ ref('disciplines') }} as disciplines on races.discipline = disciplines.code
    where results.place is not null and results.mark_value is not null and results.agreement != 'conflict'

)

select
    ahead.race_id,
    ahead.athlete_id,
    ahead.place,
    ahead.mark_value,
    behind.athlete_id as behind_id,
    behind.place as behind_place,
    behind.mark_value as behind_mark_value
from results as ahead
inner join results as behind on ahead.race_id = behind.race_id and ahead.place < behind.place
where case when ahead.unit = 's' then ahead.mark_value > behind.mark_value else ahead.mark_value < behind.mark_value end
