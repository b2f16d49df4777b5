-- What several relations share. Temporary views of the connection that builds the pages.
create temp view outlet_of as
select a.article_id, a.title, a.file_path, a.published_on, a.word_count, a.outlet_id, coalesce(o.name, a.publisher) as outlet,
    a.duplicate_of is not null or a.derivative_of is not null as is_copy
from marts.articles as a
left join marts.outlets as o using (outlet_id);

create temp view race_facts as
select race_id, competition_id, competition, discipline, division, sex, round, race_date, race_from, race_to, status, winner_id, article_count
from marts.races;

-- Words with where they were printed, and the thing said that they are a report of: the one most articles report, where a quote holds several.
create temp view words as
select q.quote_id, q.text, q.speaker, q.speaker_id, q.cue, q.kind, q.said_on, coalesce(q.said_from, q.said_to) as said_from, q.occasion,
    a.article_id, a.title, a.published_on, a.outlet_id, a.outlet,
    coalesce(w.statement_id, q.quote_id) as said_once, w.report_count as reports
from marts.quotes as q
join outlet_of as a using (article_id)
left join (
    select r.quote_id, min_by(t.statement_id, (-t.report_count, t.statement_id)) as statement_id, max(t.report_count) as report_count
    from marts.statement_reports as r
    join marts.statements as t using (statement_id)
    group by r.quote_id
) as w on w.quote_id = q.quote_id
where q.kind in ('speech', 'unmarked');

create temp view pairs as
select least(athlete_id, opponent_id) || '--' || greatest(athlete_id, opponent_id) as pair, *
from marts.head_to_head;
