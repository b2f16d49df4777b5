-- The best marks of an event, each athlete once; none that the wind helped too much.
-- discipline: a code; sex: M or F; environment: outdoor, indoor, road, cross-country
with ranked as (
    select
        athletes.full_name as athlete,
        athletes.country,
        races.discipline,
        races.sex,
        results.mark,
        results.mark_value,
        results.mark_unit,
        results.wind,
        results.environment,
        races.competition,
        races.race_date,
        row_number() over (
            partition by results.athlete_id, races.discipline
            order by case when results.mark_unit = 's' then results.mark_value else -results.mark_value end, races.race_id
        ) as own_rank
    from marts.results
    inner join marts.races using (race_id)
    inner join marts.athletes using (athlete_id)
    where
        results.mark_value is not null
        and results.wind_legal is distinct from false
        and ($discipline is null or races.discipline = $discipline)
        and ($sex is null or races.sex = $sex)
        and ($environment is null or results.environment = $environment)
)

select
    discipline,
    sex,
    athlete,
    country,
    mark,
    wind,
    environment,
    competition,
    race_date
from ranked
where own_rank = 1
order by discipline, sex, case when mark_unit = 's' then mark_value else -mark_value end, athlete;
