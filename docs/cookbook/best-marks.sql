-- The best marks of an event, each athlete once.
-- discipline: a code; sex: M or F
with ranked as (
    select
        athletes.full_name as athlete,
        athletes.country,
        races.discipline,
        races.sex,
        results.mark,
        results.mark_value,
        results.mark_unit,
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
        and ($discipline is null or races.discipline = $discipline)
        and ($sex is null or races.sex = $sex)
)

select
    discipline,
    sex,
    athlete,
    country,
    mark,
    competition,
    race_date
from ranked
where own_rank = 1
order by discipline, sex, case when mark_unit = 's' then mark_value else -mark_value end, athlete;
