select k.article_id as page_id, k.claim_id, k.athlete_id, coalesce(p.full_name, k.team) as athlete, k.race_id, k.discipline, k.outcome,
    k.mark_as_printed, k.wind, k.place, k.competition, k.race_date, k.round, k.records, k.char_start, k.char_end, k.rule, k.confidence
from marts.result_claims as k
left join marts.people as p on p.person_id = k.athlete_id
order by char_start, char_end desc, claim_id
