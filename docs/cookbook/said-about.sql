-- What did one person say about an athlete before a date, and in which outlet?
-- speaker, about: a full name or id; before: a date
select
    quotes.said_from,
    quotes.said_on,
    speakers.full_name as speaker,
    athletes.full_name as about,
    quotes.text,
    articles.outlet_id,
    quote_subjects.how
from marts.quotes
inner join marts.people as speakers on speakers.person_id = quotes.speaker_id
inner join marts.quote_subjects using (quote_id)
inner join marts.athletes using (athlete_id)
inner join marts.articles on articles.article_id = quotes.article_id
where
    ($speaker is null or $speaker in (speakers.person_id, speakers.full_name))
    and ($about is null or $about in (athletes.athlete_id, athletes.full_name))
    and ($before is null or quotes.said_to < cast($before as date))
order by quotes.said_from nulls last, articles.outlet_id, quotes.char_start;
