select s.article_id as page_id, s.quote_id, s.athlete_id as subject_id, p.full_name, s.how
from marts.quote_subjects as s
join marts.people as p on p.person_id = s.athlete_id
order by full_name, quote_id
