-- Connected components of the links: the smallest segment id reached names the statement.
with recursive {{ components(ref('int_statement_segments'), 'segment_id', ref('int_statement_links'), 'left_id', 'right_id') }} -- noqa: PRS

select
    node as segment_id,
    root as root_id
from components
