-- Who is named the winner of a race is not placed second in its results, and a loser of a duel did not win it.
select
    races.race_id,
    races.winner_id,
    results.place
from {{ ref('races') }} as races
inner join {{ ref('results') }} as results on races.race_id = results.race_id and races.winner_id = results.athlete_id
where results.place != 1
