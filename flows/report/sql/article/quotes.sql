select article_id as page_id, quote_id, kind, speaker, speaker_id, cue, said_on, occasion, char_start, char_end, repair, rule, confidence,
    explanation
from marts.quotes
order by char_start, char_end desc, quote_id
