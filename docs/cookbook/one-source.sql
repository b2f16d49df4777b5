-- Which results rest on one source alone?
select
    races.race_date,
    races.competition,
    races.discipline,
    athletes.full_name as athlete,
    results.mark,
    results.place
from marts.results
inner join marts.races using (race_id)
inner join marts.athletes on athletes.athlete_id = results.athlete_id
where results.source_count = 1
order by races.race_from desc nulls last, races.race_id, results.place nulls last, athlete;
