-- Two athletes: how often they met and who was ahead, by event.
-- athlete, opponent: full names or ids
select
    athletes.full_name as athlete,
    opponents.full_name as opponent,
    head_to_head.discipline,
    head_to_head.meetings,
    head_to_head.wins,
    head_to_head.losses,
    head_to_head.first_meeting,
    head_to_head.last_meeting
from marts.head_to_head
inner join marts.athletes using (athlete_id)
inner join marts.athletes as opponents on opponents.athlete_id = head_to_head.opponent_id
where
    ($athlete is null or $athlete in (athletes.athlete_id, athletes.full_name))
    and ($opponent is null or $opponent in (opponents.athlete_id, opponents.full_name))
order by athlete, opponent, head_to_head.discipline;
