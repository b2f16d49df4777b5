select race_id as page_id, conflict_id, attribute, explanation, basis, chosen_value, athlete_id
from marts.conflicts
where race_id is not null
order by attribute, explanation
