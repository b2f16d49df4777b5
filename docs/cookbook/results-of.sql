-- Every result of an athlete, newest first.
-- athlete: a full name or id
select
    races.race_date,
    races.competition,
    races.discipline,
    races.round,
    results.mark,
    results.wind,
    results.place,
    results.records,
    results.source_count,
    results.agreement
from marts.results
inner join marts.races using (race_id)
inner join marts.athletes on athletes.athlete_id = results.athlete_id
where $athlete is null or $athlete in (athletes.athlete_id, athletes.full_name)
order by races.race_from desc nulls last, races.competition, races.discipline, results.place nulls last, results.mark;
