select m.article_id as page_id, c.*, m.char_start, m.char_end, m.rule, m.confidence
from marts.race_mentions as m
join race_facts as c using (race_id)
order by char_start, race_id
