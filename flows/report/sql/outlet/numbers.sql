-- Claims that another independent source has too, and how many of them no conflict speaks against.
select a.outlet_id as page_id, count(*) as claims, count(*) filter (where r.source_count > 1) as comparable,
    count(*) filter (where r.source_count > 1 and x.claim_id is null) as agreeing
from marts.result_claims as k
join marts.articles as a using (article_id)
left join marts.results as r using (result_id)
left join (select distinct claim_id from marts.conflict_claims where not is_chosen) as x using (claim_id)
where a.outlet_id is not null
group by a.outlet_id
order by page_id
