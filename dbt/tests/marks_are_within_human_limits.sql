-- A reconciled mark beyond what anybody has run, thrown or jumped is a misreading or a misprint.
{{ config(severity='warn') }}

select
    results.result_id,
    results.mark,
    results.mark_value,
    disciplines.fastest,
    disciplines.slowest
from {{ ref('results') }} as results
inner join {{ ref('races') }} as races on results.race_id = races.race_id
inner join {{ ref('disciplines') }} as disciplines on races.discipline = disciplines.code
where
    disciplines.unit = results.mark_unit
    and (
        results.mark_value < least(disciplines.fastest, disciplines.slowest)
        or results.mark_value > greatest(disciplines.fastest, disciplines.slowest)
    )
