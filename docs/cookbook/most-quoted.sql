-- Who is quoted most, and by how many outlets?
select
    people.full_name,
    people.role,
    count(*) as quotes,
    count(distinct articles.outlet_id) as outlets
from marts.quotes
inner join marts.people on people.person_id = quotes.speaker_id
inner join marts.articles on articles.article_id = quotes.article_id
where quotes.kind in ('speech', 'unmarked')
group by people.person_id, people.full_name, people.role
order by quotes desc, people.full_name, people.person_id;
