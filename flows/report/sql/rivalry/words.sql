-- What one said of the other.
select s.pair as page_id, w.*
from words as w
join marts.quote_subjects as t using (quote_id)
join (select distinct pair, athlete_id, opponent_id from pairs) as s on s.athlete_id = w.speaker_id and s.opponent_id = t.athlete_id
qualify row_number() over (partition by s.pair, w.said_once order by w.published_on, w.article_id, w.quote_id) = 1
    and row_number() over (partition by s.pair order by w.said_from desc nulls last, w.quote_id) <= $on_a_page
order by said_from nulls last, article_id, quote_id
