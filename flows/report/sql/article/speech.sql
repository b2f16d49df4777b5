select article_id as page_id, speaker, speaker_id, cue, said_on, char_start, char_end, rule, confidence, explanation
from marts.indirect_speech
order by char_start, char_end desc, speaker
