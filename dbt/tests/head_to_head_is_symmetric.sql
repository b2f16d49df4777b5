-- What one athlete won, the other lost.
select
    one.athlete_id,
    one.opponent_id,
    one.discipline,
    one.wins,
    two.losses
from {{ ref('head_to_head') }} as one
left join {{ ref('head_to_head') }} as two
    on one.athlete_id = two.opponent_id and one.opponent_id = two.athlete_id and one.discipline = two.discipline
where two.athlete_id is null or one.wins != two.losses or one.meetings != two.meetings or one.wins + one.losses != one.meetings
