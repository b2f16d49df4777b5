-- Articles that came in the last thirty nights, those that a conflict or a check cites (the newest of each, up to a bound that only an
-- archive's first night meets), and those that somebody asked for.
with came as (
    select v.article_id, min(r.started_at) as came_at
    from ops.article_versions as v
    join ops.runs as r using (run_id)
    where r.status = 'published' and v.state = 'read'
    group by v.article_id
),

cited as (
    select article_id from marts.conflict_claims
    union
    select article_id from marts.audits
),

recent as (
    select a.article_id
    from marts.articles as a
    join came using (article_id)
    where came.came_at >= (select max(started_at) from ops.runs) - interval 30 day
    order by came.came_at desc, a.published_on desc nulls last, a.article_id
    limit $articles
),

newest_cited as (
    select a.article_id
    from marts.articles as a
    semi join cited using (article_id)
    order by a.published_on desc nulls last, a.article_id
    limit $articles
)

select article_id from recent
union
select article_id from newest_cited
union
select page_id from asked where page_id in (select article_id from marts.articles)
