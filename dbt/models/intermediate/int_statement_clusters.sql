-- Connected components of the links: the smallest segment id reached names the statement.
with recursive links as ( -- noqa: PRS

    select left_id as from_id, right_id as to_id from {{ ref('int_statement_links') }}
    union
    select right_id, left_id from {{ ref('int_statement_links') }}

),

reached (segment_id, root_id) using key (segment_id) as (

    select segment_id, segment_id as root_id from {{ ref('int_statement_segments') }}
    union
    (
        select links.to_id, min(reached.root_id)
        from reached
        inner join links on reached.segment_id = links.from_id
        inner join recurring.reached as known on links.to_id = known.segment_id
        where reached.root_id < known.root_id
        group by links.to_id
    )

)

select segment_id, root_id from reached
