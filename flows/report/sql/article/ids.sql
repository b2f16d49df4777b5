-- Articles that came in the last thirty nights, those that a conflict or a check cites, and those that somebody asked for.
select article_id from marts.conflict_claims
union
select article_id from marts.audits
union
select v.article_id
from ops.article_versions as v
join ops.runs as r using (run_id)
where r.status = 'published' and v.state = 'read' and v.article_id in (select article_id from marts.articles)
group by v.article_id
having min(r.started_at) >= (select max(started_at) from ops.runs) - interval 30 day
union
select page_id from asked where page_id in (select article_id from marts.articles)
