-- Every span begins and ends inside its article, in this order.
select
    evidence.mart,
    evidence.row_id,
    evidence.article_id,
    evidence.char_start,
    evidence.char_end,
    length(articles.text) as text_length
from {{ ref('evidence') }} as evidence
inner join {{ ref('articles') }} as articles on evidence.article_id = articles.article_id
where evidence.char_start < 0 or evidence.char_end < evidence.char_start or evidence.char_end > length(articles.text)
