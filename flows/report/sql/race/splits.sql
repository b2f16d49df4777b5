select s.race_id as page_id, s.athlete_id, p.full_name, s.kind, s.distance, s.distance_m, s.mark_as_printed, s.mark_value,
    min(s.article_id) as article_id
from marts.splits as s
left join marts.people as p on p.person_id = s.athlete_id
where s.race_id is not null
group by all
order by distance_m nulls last, mark_value, full_name
