-- Which disagreements could nobody decide?
select
    conflicts.attribute,
    athletes.full_name as athlete,
    conflicts.race_id,
    conflicts.explanation
from marts.conflicts
left join marts.athletes using (athlete_id)
where conflicts.chosen_value is null
order by conflicts.attribute, athlete, conflicts.race_id;
