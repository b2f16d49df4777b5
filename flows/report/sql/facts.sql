-- Every fact of one snapshot under a name that survives a new version of its article. {s}: the snapshot.
with contests as (
    select c.*, p.full_name as winner,
        concat_ws(' ', case c.sex when 'M' then 'men’s' when 'F' then 'women’s' when 'X' then 'mixed' end, coalesce(lower(n.name), c.discipline),
            c.division, c.round) || ', ' || coalesce(c.competition, 'an unnamed meeting') as name
    from {s}.marts.races as c
    left join {s}.reference.disciplines as n on n.code = c.discipline
    left join {s}.marts.people as p on p.person_id = c.winner_id
)
select 'article' as kind, source_key as fact, 'articles' as mart, article_id as row_id, coalesce(title, file_path) as title,
    article_id as value, 'article' as ref_kind, article_id as ref_id
from {s}.marts.articles
union all
select 'athlete', athlete_id, 'athletes', athlete_id, full_name, concat_ws(', ', country, sex), 'athlete', athlete_id
from {s}.marts.athletes
union all
select 'race', race_id, 'races', race_id, name, concat_ws(', ', race_date, nullif(status, 'held'), 'won by ' || winner), 'race', race_id
from contests
union all
select 'result', r.result_id, 'results', r.result_id, coalesce(p.full_name, r.athlete_id) || ', ' || c.name,
    concat_ws(', ', r.mark, 'place ' || r.place, nullif(r.outcome, 'finished'), nullif(array_to_string(r.records, ' '), '')), 'race', r.race_id
from {s}.marts.results as r
join contests as c using (race_id)
left join {s}.marts.people as p on p.person_id = r.athlete_id
union all
select 'quote', a.source_key || ' ' || q.text, 'quotes', min(q.quote_id), any_value(q.text),
    concat_ws(', ', coalesce(min(q.speaker), 'nobody named'), 'on ' || min(q.said_on)), 'article', min(q.article_id)
from {s}.marts.quotes as q
join {s}.marts.articles as a using (article_id)
where q.kind in ('speech', 'unmarked')
group by a.source_key, q.text
union all
select 'record', concat_ws(' ', r.athlete_id, r.record, r.discipline, r.mark), 'record_progression', min(r.record_id),
    any_value(coalesce(p.full_name, r.athlete_id) || ', ' || concat_ws(' ', r.record, lower(n.name), r.mark)), min(r.set_on), 'athlete',
    any_value(r.athlete_id)
from {s}.marts.record_progression as r
left join {s}.marts.people as p on p.person_id = r.athlete_id
left join {s}.reference.disciplines as n on n.code = r.discipline
group by r.athlete_id, r.record, r.discipline, r.mark
union all
select 'conflict', conflict_id, 'conflicts', conflict_id, explanation, coalesce(chosen_value, basis), 'race', race_id
from {s}.marts.conflicts
union all
select 'audit', a.source_key || ' ' || d.check_name || ' ' || d.explanation, 'articles', min(d.article_id), any_value(d.explanation),
    any_value(d.verdict), 'article', min(d.article_id)
from {s}.marts.audits as d
join {s}.marts.articles as a using (article_id)
group by a.source_key, d.check_name, d.explanation
