select pair as page_id, discipline, meetings, wins, losses
from pairs
where athlete_id < opponent_id
order by meetings desc, discipline
