-- Those who met twice or more.
select pair from pairs where athlete_id < opponent_id group by pair having sum(meetings) >= 2
