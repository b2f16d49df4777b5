-- Who has beaten whom in an event, and how often, as reported here?
-- discipline: a code such as 1500, MILE or LJ
select
    winners.full_name as athlete,
    losers.full_name as beat,
    head_to_head.wins,
    head_to_head.meetings,
    head_to_head.last_meeting
from marts.head_to_head
inner join marts.athletes as winners on winners.athlete_id = head_to_head.athlete_id
inner join marts.athletes as losers on losers.athlete_id = head_to_head.opponent_id
where head_to_head.wins > 0 and ($discipline is null or head_to_head.discipline = $discipline)
order by head_to_head.wins desc, athlete, beat;
