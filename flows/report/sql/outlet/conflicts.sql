select distinct k.outlet_id as page_id, x.conflict_id, x.attribute, x.explanation, x.race_id, k.value, k.is_chosen
from marts.conflict_claims as k
join marts.conflicts as x using (conflict_id)
where k.outlet_id is not null
qualify row_number() over (partition by k.outlet_id order by k.is_chosen, x.conflict_id, k.value) <= $on_a_page
order by is_chosen, explanation, value
