select s.article_id as page_id, s.athlete_id, p.full_name, s.kind, s.distance, s.mark_as_printed, s.char_start, s.char_end, s.rule,
    s.confidence
from marts.splits as s
left join marts.people as p on p.person_id = s.athlete_id
order by char_start, char_end desc, full_name
