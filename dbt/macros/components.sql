{# Connected components, two CTEs of a `with recursive`: each `node` of `nodes` with the smallest one that `links` between `one` and
   `other` lead to, as components (node, root). #}
{% macro components(nodes, node, links, one, other) -%}
    edges as (

        select
            {{ one }} as from_node,
            {{ other }} as to_node
        from {{ links }}

        union

        select
            {{ other }} as from_node,
            {{ one }} as to_node
        from {{ links }}

    ),

    components (node, root) using key (node) as (

        select distinct
            {{ node }} as node,
            {{ node }} as root
        from {{ nodes }}

        union

        (
            select
                edges.to_node,
                min(components.root)
            from components
            inner join edges on components.node = edges.from_node
            inner join recurring.components as known on edges.to_node = known.node
            where components.root < known.root
            group by edges.to_node
        )

    )
{%- endmacro %}
