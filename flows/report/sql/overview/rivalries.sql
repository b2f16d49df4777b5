select h.pair, any_value(p.full_name) as one, any_value(o.full_name) as other, sum(h.meetings)::int as meetings, sum(h.wins)::int as wins,
    sum(h.losses)::int as losses
from pairs as h
join marts.people as p on p.person_id = h.athlete_id
join marts.people as o on o.person_id = h.opponent_id
where h.athlete_id < h.opponent_id
group by h.pair
having sum(h.meetings) >= 2
order by sum(h.meetings) desc, least(sum(h.wins), sum(h.losses)) desc, h.pair
limit 8
