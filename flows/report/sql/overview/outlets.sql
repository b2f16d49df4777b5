select *
from marts.outlets
order by article_count desc, name
