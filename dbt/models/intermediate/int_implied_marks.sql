-- What a printed margin says of the mark behind: the mark ahead and ".26" give it.
with orders as (

    select * from {{ ref('int_orders') }}
    where margin_s is not null

),

votes as (

    select * from {{ ref('int_result_votes') }}
    where mark_unit = 's' and mark_precision <= 0.01

),

final as (

    select distinct
        orders.race_id || ':' || orders.behind_id as result_id,
        round(votes.mark_value + orders.margin_s, 2) as mark_value
    from orders
    inner join votes on orders.race_id = votes.race_id and orders.ahead_id = votes.athlete_id

)

select * from final
