select a.article_id as page_id, a.* exclude (outlet_id), o.outlet_id, o.outlet, d.title as copied_title, d.article_id as other_article_id
from marts.articles as a
join outlet_of as o using (article_id)
left join marts.articles as d on d.article_id = coalesce(a.duplicate_of, a.derivative_of)
order by page_id
