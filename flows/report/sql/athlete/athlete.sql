select athlete_id as page_id, *
from marts.athletes
order by page_id
