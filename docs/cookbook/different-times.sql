-- Which outlet printed a different mark, and which one was chosen?
select
    athletes.full_name as athlete,
    races.competition,
    races.discipline,
    conflict_claims.outlet_id,
    conflict_claims.value as printed,
    conflict_claims.is_chosen,
    conflicts.basis
from marts.conflicts
inner join marts.conflict_claims using (conflict_id)
left join marts.athletes on athletes.athlete_id = conflicts.athlete_id
left join marts.races on races.race_id = conflicts.race_id
where conflicts.attribute = 'mark'
order by athlete, conflict_claims.is_chosen desc, conflict_claims.outlet_id, printed;
