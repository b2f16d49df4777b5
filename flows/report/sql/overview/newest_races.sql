select c.*, p.full_name as winner, r.mark
from race_facts as c
join marts.results as r on r.race_id = c.race_id and r.athlete_id = c.winner_id
left join marts.people as p on p.person_id = c.winner_id
where c.status = 'held' and c.competition is not null
order by c.race_from desc nulls last, c.article_count desc, c.race_id
limit 10
