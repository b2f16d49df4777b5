-- Everything dated about two athletes, in order: races, records, words.
-- athlete, opponent: full names or ids
select
    timeline.happened_on,
    athletes.full_name as athlete,
    timeline.kind,
    timeline.text
from marts.timeline
inner join marts.athletes using (athlete_id)
where
    coalesce($athlete, $opponent) is null
    or $athlete in (athletes.athlete_id, athletes.full_name)
    or $opponent in (athletes.athlete_id, athletes.full_name)
order by timeline.happened_from nulls last, athlete, timeline.kind, timeline.text;
