-- Which edition a name and day mean in an article: one, also where one claim knows the year and another does not.
select distinct
    article_id,
    name_in_article,
    race_from,
    race_to,
    competition_id,
    competition_name,
    edition_year
from {{ ref('int_competitions') }}
qualify dense_rank() over (
    partition by article_id, name_in_article, race_from, race_to
    order by edition_year nulls last, competition_id
) = 1
