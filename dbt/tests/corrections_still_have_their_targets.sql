-- A correction whose target is gone must not be dropped in silence.
select
    action,
    article,
    printed,
    occurrence,
    corrected_value,
    problem
from {{ ref('int_corrections') }}
where problem is not null
