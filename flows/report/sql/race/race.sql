select c.race_id as page_id, c.*, p.full_name as winner, k.venue, k.city, k.country, k.name, k.environment
from race_facts as c
left join marts.competitions as k using (competition_id)
left join marts.people as p on p.person_id = c.winner_id
order by page_id
