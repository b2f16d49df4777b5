-- Only of words that several articles report: what nobody else reports cannot be compared.
select r.outlet_id as page_id, r.change, count(*) as reports
from marts.statement_reports as r
join marts.statements as s using (statement_id)
where s.report_count > 1 and r.outlet_id is not null
group by all
order by reports desc, change
