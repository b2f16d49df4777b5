select c.*, p.full_name as winner, count(r.result_id) as result_count
from race_facts as c
left join marts.people as p on p.person_id = c.winner_id
left join marts.results as r using (race_id)
group by all
order by c.race_from desc nulls last, c.race_id
limit $listed
