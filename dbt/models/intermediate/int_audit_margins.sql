-- A printed margin is the difference of two marks, within the step it is printed in.
with orders as (

    select * from {{ ref('stg_orders') }}
    where margin_s is not null

),

people as (

    select * from {{ ref('int_people') }}

),

races as (

    select * from {{ ref('int_races') }}

),

results as (

    select * from {{ ref('results') }}
    where mark_unit = 's'

),

compared as (

    select
        orders.*,
        ahead.person_name as ahead_name,
        behind.person_name as behind_name,
        ahead_result.mark as ahead_mark,
        behind_result.mark as behind_mark,
        behind_result.mark_value - ahead_result.mark_value as difference_s,
        case
            when orders.margin_s = round(orders.margin_s) then 0.75
            when orders.margin_s = round(orders.margin_s, 1) then 0.06
            else 0.011
        end as step_s
    from orders
    inner join races on orders.article_id = races.article_id and orders.race_no = races.race_no
    inner join people as ahead on orders.article_id = ahead.article_id and orders.ahead_key = ahead.person_key
    inner join people as behind on orders.article_id = behind.article_id and orders.behind_key = behind.person_key
    inner join results as ahead_result
        on races.race_id = ahead_result.race_id and ahead.person_id = ahead_result.athlete_id
    inner join results as behind_result
        on races.race_id = behind_result.race_id and behind.person_id = behind_result.athlete_id

),

final as (

    select
        article_id,
        'margin' as check_name,
        case when abs(difference_s - margin_s) <= step_s then 'confirmed' else 'contradicted' end as verdict,
        ahead_name || ' is said to be ' || round(margin_s, 2) || ' s ahead of ' || behind_name || '; ' || behind_mark || ' less '
        || ahead_mark || ' is ' || round(difference_s, 2) || ' s' as explanation,
        char_start,
        char_end
    from compared
    where difference_s is not null

)

select * from final
