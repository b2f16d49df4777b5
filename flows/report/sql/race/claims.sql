select k.race_id as page_id, k.athlete_id, p.full_name, k.mark_as_printed, k.mark_value, k.place, k.outcome, a.article_id, a.title,
    a.outlet_id, a.outlet, a.published_on, a.is_copy, bool_or(not x.is_chosen) as differs
from marts.result_claims as k
join outlet_of as a using (article_id)
left join marts.people as p on p.person_id = k.athlete_id
left join marts.conflict_claims as x on x.claim_id = k.claim_id
where k.race_id is not null and k.athlete_id is not null
group by all
order by published_on, article_id, place nulls last, full_name, mark_as_printed
