-- One of each speaker.
select *
from words
where kind = 'speech' and speaker_id is not null and length(text) between 40 and 220
qualify row_number() over (partition by speaker_id order by published_on desc nulls last, length(text) desc, quote_id) = 1
order by published_on desc nulls last, length(text) desc, quote_id
limit 6
