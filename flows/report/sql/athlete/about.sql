select s.athlete_id as page_id, w.*
from words as w
join marts.quote_subjects as s using (quote_id)
where s.athlete_id is distinct from w.speaker_id
qualify row_number() over (partition by s.athlete_id, w.said_once order by w.published_on, w.article_id, w.quote_id) = 1
    and row_number() over (partition by s.athlete_id order by w.said_from desc nulls last, w.quote_id) <= 20
order by said_from desc nulls last, article_id, quote_id
