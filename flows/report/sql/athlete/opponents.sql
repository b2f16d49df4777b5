select h.athlete_id as page_id, h.opponent_id, p.full_name, sum(h.meetings)::int as meetings, sum(h.wins)::int as wins,
    sum(h.losses)::int as losses, max(h.last_meeting) as last_meeting, any_value(h.pair) as rivalry_id
from pairs as h
join marts.people as p on p.person_id = h.opponent_id
group by h.athlete_id, h.opponent_id, p.full_name
qualify row_number() over (partition by h.athlete_id order by sum(h.meetings) desc, max(h.last_meeting) desc, h.opponent_id) <= $on_a_page
order by meetings desc, last_meeting desc, opponent_id
