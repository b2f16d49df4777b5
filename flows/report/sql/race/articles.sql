select m.race_id as page_id, a.*
from (select distinct race_id, article_id from marts.race_mentions) as m
join outlet_of as a using (article_id)
order by published_on, article_id
