-- Who an article says was ahead of whom in a race.
with orders as (

    select * from {{ ref('stg_orders') }}

),

races as (

    select * from {{ ref('int_races') }}

),

people as (

    select * from {{ ref('int_people') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

final as (

    select
        races.race_id,
        ahead.person_id as ahead_id,
        behind.person_id as behind_id,
        orders.margin_s,
        orders.article_id,
        articles.source_group,
        articles.age_rank,
        orders.char_start,
        orders.char_end,
        orders.rule
    from orders
    inner join articles on orders.article_id = articles.article_id
    inner join races on orders.article_id = races.article_id and orders.race_no = races.race_no
    inner join people as ahead on orders.article_id = ahead.article_id and orders.ahead_key = ahead.person_key
    inner join people as behind on orders.article_id = behind.article_id and orders.behind_key = behind.person_key
    where ahead.person_id != behind.person_id

)

select * from final
