-- Which words did most outlets report?
select
    statements.speaker,
    statements.text,
    statements.report_count,
    statements.variant_count,
    statements.said_on
from marts.statements
where statements.report_count > 1
order by statements.report_count desc, statements.speaker, statements.text;
