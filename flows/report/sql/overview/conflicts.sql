select k.*
from marts.conflicts as k
left join marts.races as c using (race_id)
order by c.race_from desc nulls last, k.conflict_id
limit 6
