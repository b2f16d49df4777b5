select athlete_id as page_id, conflict_id, attribute, explanation, basis, race_id
from marts.conflicts
where athlete_id is not null
order by explanation
