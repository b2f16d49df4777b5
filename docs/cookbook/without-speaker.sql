-- Which quotes have no speaker, because nothing in the article supports one?
select
    articles.outlet_id,
    articles.title,
    quotes.text,
    quotes.explanation
from marts.quotes
inner join marts.articles using (article_id)
where quotes.kind in ('speech', 'unmarked') and quotes.speaker is null
order by articles.outlet_id, articles.article_id, quotes.char_start;
