-- Articles that only one of two snapshots has, and why.
select article_id, coalesce(title, file_path) as title,
    case when source_key in (select source_key from before.marts.articles) then 'new version' else 'new article' end as why
from now.marts.articles
where article_id not in (select article_id from before.marts.articles)
union all
select article_id, coalesce(title, file_path),
    case when source_key in (select source_key from now.marts.articles) then 'new version' else 'article withdrawn' end
from before.marts.articles
where article_id not in (select article_id from now.marts.articles)
