-- Which races are announced and not yet reported?
select
    races.race_date,
    races.competition,
    races.discipline,
    races.sex,
    races.round,
    races.article_count
from marts.races
where races.status = 'announced'
order by races.race_from nulls last, races.competition, races.discipline, races.sex;
