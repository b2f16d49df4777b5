-- How a record moved, mark by mark, as claimed here.
-- record: WR, AR, NR, MR …; discipline: a code
select
    record_progression.record,
    record_progression.scope,
    record_progression.discipline,
    record_progression.sex,
    athletes.full_name as holder,
    record_progression.mark,
    record_progression.set_on,
    previous.full_name as previous_holder,
    record_progression.previous_mark
from marts.record_progression
left join marts.athletes using (athlete_id)
left join marts.athletes as previous on previous.athlete_id = record_progression.previous_athlete_id
where
    ($record is null or record_progression.record = $record)
    and ($discipline is null or record_progression.discipline = $discipline)
order by record_progression.record, record_progression.discipline, record_progression.sex, record_progression.set_on nulls first, holder;
