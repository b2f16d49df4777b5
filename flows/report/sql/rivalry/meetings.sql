select h.athlete_id || '--' || h.opponent_id as page_id, c.*, h.place, h.opponent_place, h.mark, h.opponent_mark, h.ahead_id, h.known_by
from marts.head_to_head_meetings as h
join race_facts as c using (race_id)
where h.athlete_id < h.opponent_id
order by race_from nulls last, race_id
