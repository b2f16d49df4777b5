select r.athlete_id as page_id, r.record, r.scope, r.discipline, r.mark, r.set_on, r.race_id, p.full_name as previous_name,
    r.previous_athlete_id, r.previous_mark, r.source_count
from marts.record_progression as r
left join marts.people as p on p.person_id = r.previous_athlete_id
order by set_on desc nulls last, record, discipline, mark
