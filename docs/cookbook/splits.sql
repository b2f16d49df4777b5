-- Splits and bells of a race.
-- race: a race id
select
    splits.race_id,
    splits.kind,
    splits.distance,
    splits.mark_as_printed,
    athletes.full_name as athlete,
    articles.outlet_id
from marts.splits
inner join marts.articles using (article_id)
left join marts.athletes using (athlete_id)
where $race is null or splits.race_id = $race
order by splits.race_id, splits.distance_m nulls last, splits.mark_value, articles.outlet_id;
