select distinct s.pair as page_id, s.athlete_id, p.full_name, p.country, p.sex
from pairs as s
join marts.people as p on p.person_id = s.athlete_id
order by athlete_id
