-- No article is a copy of itself or of a later one.
select
    copies.article_id,
    copies.published_on,
    originals.article_id as original_id,
    originals.published_on as original_published_on
from {{ ref('articles') }} as copies
inner join {{ ref('articles') }} as originals on coalesce(copies.duplicate_of, copies.derivative_of) = originals.article_id
where copies.article_id = originals.article_id or copies.published_on < originals.published_on
