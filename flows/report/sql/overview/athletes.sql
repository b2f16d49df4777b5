select *
from marts.athletes
order by result_count + quote_count desc, full_name
limit $listed
