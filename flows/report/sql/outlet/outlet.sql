select outlet_id as page_id, * exclude (outlet_id)
from marts.outlets
order by page_id
