-- Why does a row stand in a table? The sentences, files and rules behind it.
-- mart: a table such as results; row: its id
select
    evidence.outlet_id,
    evidence.file_path,
    evidence.char_start,
    evidence.char_end,
    evidence.rule,
    evidence.sentence
from marts.evidence
where evidence.mart = $mart and evidence.row_id = $row
order by evidence.outlet_id, evidence.file_path, evidence.char_start;
