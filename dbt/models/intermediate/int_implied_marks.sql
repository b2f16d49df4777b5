-- What a printed margin says of the mark behind: the mark ahead and ".26" give it.
with orders as (

    select * from {{ ref('stg_orders') }}
    where margin_s is not null and race_no is not null

),

races as (

    select * from {{ ref('int_races') }}

),

people as (

    select * from {{ ref('int_people') }}

),

votes as (

    select * from {{ ref('int_result_votes') }}
    where mark_unit = 's' and mark_precision <= 0.01

),

final as (

    select distinct
        races.race_id || ':' || behind.person_id as result_id,
        round(votes.mark_value + orders.margin_s, 2) as mark_value
    from orders
    inner join races on orders.article_id = races.article_id and orders.race_no = races.race_no
    inner join people as ahead on orders.article_id = ahead.article_id and orders.ahead_key = ahead.person_key
    inner join people as behind on orders.article_id = behind.article_id and orders.behind_key = behind.person_key
    inner join votes on races.race_id = votes.race_id and ahead.person_id = votes.athlete_id

)

select * from final
