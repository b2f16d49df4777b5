-- Each meeting of two athletes, and how it is known who was ahead.
-- athlete, opponent: full names or ids
select
    meetings.race_date,
    meetings.competition,
    meetings.discipline,
    athletes.full_name as athlete,
    meetings.place,
    meetings.mark,
    opponents.full_name as opponent,
    meetings.opponent_place,
    meetings.opponent_mark,
    meetings.known_by
from marts.head_to_head_meetings as meetings
inner join marts.athletes using (athlete_id)
inner join marts.athletes as opponents on opponents.athlete_id = meetings.opponent_id
where
    ($athlete is null or $athlete in (athletes.athlete_id, athletes.full_name))
    and ($opponent is null or $opponent in (opponents.athlete_id, opponents.full_name))
order by meetings.race_date nulls last, meetings.race_id, athlete, opponent;
