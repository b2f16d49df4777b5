-- Every span begins and ends inside its article, in this order.
with lengths as materialized (

    select
        article_id,
        length(text) as text_length
    from {{ ref('articles') }}

)

select
    evidence.mart,
    evidence.row_id,
    evidence.article_id,
    evidence.char_start,
    evidence.char_end,
    lengths.text_length
from {{ ref('evidence') }} as evidence
inner join lengths on evidence.article_id = lengths.article_id
where evidence.char_start < 0 or evidence.char_end < evidence.char_start or evidence.char_end > lengths.text_length
