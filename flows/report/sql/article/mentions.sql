select m.article_id as page_id, m.athlete_id, p.full_name, m.kind, m.char_start, m.char_end, m.rule, m.confidence
from marts.athlete_mentions as m
join marts.people as p on p.person_id = m.athlete_id
order by char_start, char_end desc, athlete_id
