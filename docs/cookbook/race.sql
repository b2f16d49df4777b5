-- One race: places, marks, and how many independent sources give them.
-- race: a race id
select
    results.place,
    athletes.full_name as athlete,
    athletes.country,
    results.mark,
    results.wind,
    results.records,
    results.source_count,
    results.agreement
from marts.results
inner join marts.athletes using (athlete_id)
where results.race_id = $race
order by results.place nulls last, results.mark_value, athlete;
