-- Offsets count code points of articles.text, for every quote and clause of reported speech.
with spans as (

    select
        quote_id as row_id,
        article_id,
        char_start,
        char_end,
        text
    from {{ ref('quotes') }}

    union all

    select
        speech_id as row_id,
        article_id,
        char_start,
        char_end,
        text
    from {{ ref('indirect_speech') }}

)

select
    spans.row_id,
    spans.article_id,
    spans.text,
    substr(articles.text, spans.char_start + 1, spans.char_end - spans.char_start) as stands_there
from spans
inner join {{ ref('articles') }} as articles on spans.article_id = articles.article_id
where substr(articles.text, spans.char_start + 1, spans.char_end - spans.char_start) != spans.text
