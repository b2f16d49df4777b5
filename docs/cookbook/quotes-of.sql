-- Everything somebody is quoted as saying, in order.
-- speaker: a full name or id
select
    quotes.said_from,
    quotes.occasion,
    quotes.text,
    quotes.cue,
    articles.outlet_id,
    quotes.confidence
from marts.quotes
inner join marts.articles using (article_id)
where
    quotes.kind in ('speech', 'unmarked')
    and ($speaker is null or $speaker in (quotes.speaker, quotes.speaker_id))
order by quotes.said_from nulls last, articles.outlet_id, articles.article_id, quotes.char_start;
