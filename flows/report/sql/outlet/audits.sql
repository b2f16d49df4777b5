select a.outlet_id as page_id, d.verdict, d.check_name, d.explanation, a.article_id, a.title
from marts.audits as d
join marts.articles as a using (article_id)
where a.outlet_id is not null
qualify row_number() over (partition by a.outlet_id order by d.verdict = 'confirmed', d.audit_id) <= $on_a_page
order by verdict, explanation
