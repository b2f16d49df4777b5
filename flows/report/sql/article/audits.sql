select article_id as page_id, check_name, verdict, explanation, char_start, char_end
from marts.audits
order by char_start, explanation
