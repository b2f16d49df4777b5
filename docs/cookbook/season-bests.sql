-- An athlete's best mark of each year and event, indoors apart; none that the wind helped too much.
-- athlete: a full name or id
select
    athletes.full_name as athlete,
    year(races.race_from) as season,
    races.discipline,
    coalesce(results.environment = 'indoor', false) as indoors,
    arg_min(
        results.mark, (case when results.mark_unit = 's' then results.mark_value else -results.mark_value end, results.mark)
    ) as best,
    count(*) as results
from marts.results
inner join marts.races using (race_id)
inner join marts.athletes on athletes.athlete_id = results.athlete_id
where
    results.mark_value is not null
    and results.wind_legal is distinct from false
    and year(races.race_from) = year(races.race_to)
    and ($athlete is null or $athlete in (athletes.athlete_id, athletes.full_name))
group by athletes.athlete_id, athletes.full_name, season, races.discipline, indoors
order by athlete, athletes.athlete_id, season desc, races.discipline, indoors;
