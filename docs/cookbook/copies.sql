-- Which articles are copies of others, whole or in part?
select
    copies.outlet_id,
    copies.title,
    originals.outlet_id as copied_from,
    originals.title as original,
    copies.copied_share
from marts.articles as copies
inner join marts.articles as originals on originals.article_id = coalesce(copies.duplicate_of, copies.derivative_of)
order by copies.copied_share desc, copies.outlet_id, copies.title;
