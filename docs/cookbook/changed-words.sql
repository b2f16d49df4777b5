-- Which outlet changed what somebody said, and how?
-- speaker: a full name or id
select
    statements.speaker,
    statements.text as best_wording,
    statement_reports.outlet_id,
    statement_reports.change,
    statement_reports.word_diff
from marts.statements
inner join marts.statement_reports using (statement_id)
where
    statement_reports.change <> 'identical'
    and statements.report_count > 1
    and ($speaker is null or $speaker in (statements.speaker, statements.speaker_id))
order by statements.speaker, statements.text, statement_reports.outlet_id, statement_reports.char_start;
