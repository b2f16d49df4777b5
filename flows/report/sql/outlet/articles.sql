select outlet_id as page_id, *
from outlet_of
where outlet_id is not null
qualify row_number() over (partition by outlet_id order by published_on desc nulls last, article_id) <= $on_a_page
order by published_on desc nulls last, article_id
