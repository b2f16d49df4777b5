-- Athletes of whom more is known than the name.
select athlete_id
from marts.athletes
where result_count + quote_count > 0
order by result_count + quote_count desc, athlete_id
limit $pages
