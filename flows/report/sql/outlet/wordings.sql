select r.outlet_id as page_id, r.change, r.wording, s.text, s.speaker, s.speaker_id, r.article_id, r.similarity
from marts.statement_reports as r
join marts.statements as s using (statement_id)
where s.report_count > 1 and r.outlet_id is not null and r.change not in ('identical', 'spelling', 'house_style')
qualify row_number() over (partition by r.outlet_id order by r.similarity, r.report_id) <= 30
order by similarity, wording
