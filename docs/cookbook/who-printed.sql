-- What each outlet printed of one race, to the character.
-- race: a race id
select
    athletes.full_name as athlete,
    articles.outlet_id,
    result_claims.mark_as_printed,
    result_claims.place,
    result_claims.rule,
    substr(articles.text, result_claims.char_start + 1, result_claims.char_end - result_claims.char_start) as printed
from marts.result_claims
inner join marts.articles using (article_id)
left join marts.athletes using (athlete_id)
where result_claims.race_id = $race
order by athlete, articles.outlet_id, result_claims.char_start;
