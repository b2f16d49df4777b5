-- What those who ran said on the day or the day after, in articles that speak of the race; each thing once, the longest first.
select c.race_id as page_id, w.*
from words as w
join marts.results as r on r.athlete_id = w.speaker_id
join race_facts as c on c.race_id = r.race_id and c.race_from = c.race_to
    and w.said_from between c.race_from and c.race_from + interval 1 day
join (select distinct race_id, article_id from marts.race_mentions) as m on m.race_id = c.race_id and m.article_id = w.article_id
qualify row_number() over (partition by c.race_id, w.said_once order by w.published_on, w.article_id, w.quote_id) = 1
    and row_number() over (partition by c.race_id order by length(w.text) desc, w.quote_id) <= 16
order by speaker, article_id, quote_id
