-- How faithful is each outlet: alone, in a minority, changing what was said?
select
    outlets.name,
    outlets.article_count,
    outlets.copied_article_count,
    outlets.claim_count,
    outlets.minority_count,
    count(statement_reports.report_id) filter (where statements.report_count > 1) as shared_sentences,
    count(statement_reports.report_id) filter (
        where statements.report_count > 1 and statement_reports.change in ('person', 'tense', 'reworded', 'translated')
    ) as changed_sentences
from marts.outlets
left join marts.statement_reports using (outlet_id)
left join marts.statements using (statement_id)
group by all
order by outlets.name;
