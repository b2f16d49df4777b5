select m.athlete_id as page_id, a.*
from (select distinct athlete_id, article_id from marts.athlete_mentions) as m
join outlet_of as a using (article_id)
qualify row_number() over (partition by m.athlete_id order by a.published_on desc nulls last, a.article_id) <= $on_a_page
order by published_on desc nulls last, article_id
