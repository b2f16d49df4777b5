select distinct k.article_id as page_id, x.conflict_id, x.attribute, x.explanation, x.race_id, k.value, k.is_chosen
from marts.conflict_claims as k
join marts.conflicts as x using (conflict_id)
order by explanation, value
