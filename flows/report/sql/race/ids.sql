select race_id
from marts.races
order by race_from desc nulls last, race_id
limit $pages
