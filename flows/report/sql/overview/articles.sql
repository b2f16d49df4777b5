select *
from outlet_of
order by published_on desc nulls last, article_id
limit $listed
