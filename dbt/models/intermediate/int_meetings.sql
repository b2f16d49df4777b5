-- Who was ahead of whom in a race, and how it is known: by places, else by marks, else because an article says so.
with results as (

    select * from {{ ref('results') }}

),

races as (

    select * from {{ ref('races') }}

),

disciplines as (

    select * from {{ ref('disciplines') }}

),

orders as (

    select * from {{ ref('stg_orders') }}

),

people as (

    select * from {{ ref('int_people') }}

),

article_races as (

    select * from {{ ref('int_races') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

said as (

    select
        article_races.race_id,
        ahead.person_id as ahead_id,
        behind.person_id as behind_id,
        count(distinct articles.source_group) as support
    from orders
    inner join articles on orders.article_id = articles.article_id
    inner join article_races on orders.article_id = article_races.article_id and orders.race_no = article_races.race_no
    inner join people as ahead on orders.article_id = ahead.article_id and orders.ahead_key = ahead.person_key
    inner join people as behind on orders.article_id = behind.article_id and orders.behind_key = behind.person_key
    where ahead.person_id != behind.person_id
    group by article_races.race_id, ahead.person_id, behind.person_id

),

pairs as (

    select
        one.race_id,
        one.athlete_id,
        two.athlete_id as opponent_id
    from results as one
    inner join results as two on one.race_id = two.race_id and one.athlete_id != two.athlete_id
    -- who did not start met nobody
    where one.outcome != 'DNS' and two.outcome != 'DNS'

    union

    select
        race_id,
        ahead_id as athlete_id,
        behind_id as opponent_id
    from said

    union

    select
        race_id,
        behind_id as athlete_id,
        ahead_id as opponent_id
    from said

),

compared as (

    select
        pairs.race_id,
        pairs.athlete_id,
        pairs.opponent_id,
        one.place,
        two.place as opponent_place,
        one.mark,
        two.mark as opponent_mark,
        sign(two.place - one.place) as by_places,
        -- 3:48 and 3:47.83 may be one time: they tell no order
        case
            when {{ marks_agree('one.mark_value', 'mark_step(one.mark)', 'two.mark_value', 'mark_step(two.mark)') }} then 0
            when disciplines.unit = 's' then sign(two.mark_value - one.mark_value)
            else sign(one.mark_value - two.mark_value)
        end as by_marks,
        case
            when one.outcome = 'finished' and two.outcome in ('DNF', 'DQ') then 1
            when one.outcome in ('DNF', 'DQ') and two.outcome = 'finished' then -1
        end as by_outcome,
        sign(coalesce(won.support, 0) - coalesce(lost.support, 0)) as by_word
    from pairs
    inner join races on pairs.race_id = races.race_id
    left join disciplines on races.discipline = disciplines.code
    left join results as one on pairs.race_id = one.race_id and pairs.athlete_id = one.athlete_id
    left join results as two on pairs.race_id = two.race_id and pairs.opponent_id = two.athlete_id
    left join said as won on pairs.race_id = won.race_id and pairs.athlete_id = won.ahead_id and pairs.opponent_id = won.behind_id
    left join said as lost on pairs.race_id = lost.race_id and pairs.athlete_id = lost.behind_id and pairs.opponent_id = lost.ahead_id

),

final as (

    select
        compared.race_id,
        compared.athlete_id,
        compared.opponent_id,
        races.discipline,
        races.competition,
        races.race_date,
        races.race_from,
        compared.place,
        compared.opponent_place,
        compared.mark,
        compared.opponent_mark,
        case coalesce(nullif(compared.by_places, 0), compared.by_outcome, nullif(compared.by_marks, 0), nullif(compared.by_word, 0))
            when 1 then compared.athlete_id
            when -1 then compared.opponent_id
        end as ahead_id,
        case
            when compared.by_places != 0 then 'places'
            when compared.by_outcome is not null then 'outcome'
            when compared.by_marks != 0 then 'marks'
            when compared.by_word != 0 then 'said'
        end as known_by
    from compared
    inner join races on compared.race_id = races.race_id

)

select * from final
where known_by is not null
