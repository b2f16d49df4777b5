-- Those who met twice or more.
select pair
from pairs
where athlete_id < opponent_id
group by pair
having sum(meetings) >= 2
order by sum(meetings) desc, max(last_meeting) desc, pair
limit $articles
