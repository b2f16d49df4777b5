-- An undecided conflict names no value, any other names one that somebody chose or printed.
select
    conflict_id,
    basis,
    chosen_value
from {{ ref('conflicts') }}
where (basis = 'undecided') != (chosen_value is null)
