-- Each thing said once, in its earliest report.
select speaker_id as page_id, *
from words
where speaker_id is not null
qualify row_number() over (partition by speaker_id, said_once order by published_on, article_id, quote_id) = 1
    and row_number() over (partition by speaker_id order by said_from desc nulls last, quote_id) <= $on_a_page
order by said_from desc nulls last, article_id, quote_id
