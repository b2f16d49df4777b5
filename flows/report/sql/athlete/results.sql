select r.athlete_id as page_id, c.*, r.mark, r.mark_value, r.mark_unit, r.place, r.outcome, r.records, r.source_count, r.agreement,
    coalesce(d.unit, r.mark_unit) as unit
from marts.results as r
join race_facts as c using (race_id)
left join reference.disciplines as d on d.code = c.discipline
order by race_from desc nulls last, race_id
