-- Which printed claims do arithmetic or the calendar contradict?
select
    audits.check_name,
    audits.verdict,
    articles.outlet_id,
    articles.title,
    audits.explanation
from marts.audits
inner join marts.articles using (article_id)
where audits.verdict <> 'confirmed'
order by audits.check_name, articles.outlet_id, articles.article_id, audits.char_start;
