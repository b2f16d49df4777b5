-- Why are two printed names taken to be one person?
select
    people.full_name,
    person_links.name,
    person_links.other_name,
    person_links.reason
from marts.person_links
inner join marts.people using (person_id)
order by people.full_name, person_links.name, person_links.other_name;
