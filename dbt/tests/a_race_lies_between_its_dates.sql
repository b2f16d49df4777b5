-- The bounds of a race are in order and inside its date as written.
select
    race_id,
    race_date,
    race_from,
    race_to
from {{ ref('races') }}
where
    race_from > race_to
    or (race_date is not null and not starts_with(cast(race_from as varchar), left(race_date, 4)))
    or (length(race_date) = 10 and race_from != race_to)
