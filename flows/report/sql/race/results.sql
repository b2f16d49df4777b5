select r.race_id as page_id, r.athlete_id, p.full_name, p.country, r.mark, r.mark_value, r.mark_unit, r.place, r.outcome, r.records,
    r.source_count, r.agreement
from marts.results as r
join marts.people as p on p.person_id = r.athlete_id
order by place nulls last, mark_value nulls last, full_name
