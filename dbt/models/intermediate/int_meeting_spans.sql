-- Where articles show a meeting: how both did, or where it is said who beat whom; one place each, since pairs are many.
with meetings as (

    select * from {{ ref('head_to_head_meetings') }}

),

-- the earliest article's word
first_claims as (

    select
        claims.race_id,
        claims.person_id as athlete_id,
        claims.article_id,
        claims.char_start,
        claims.char_end,
        claims.rule
    from {{ ref('int_claims') }} as claims
    where claims.race_id is not null and claims.person_id is not null
    qualify row_number() over (
        partition by claims.race_id, claims.person_id
        order by claims.age_rank, claims.char_start, claims.char_end
    ) = 1

),

first_orders as (

    select *
    from {{ ref('int_orders') }}
    qualify row_number() over (
        partition by race_id, ahead_id, behind_id
        order by age_rank, char_start, char_end
    ) = 1

),

final as (

    select
        meetings.race_id,
        meetings.athlete_id,
        meetings.opponent_id,
        meetings.discipline,
        claims.athlete_id = meetings.ahead_id as is_ahead,
        claims.article_id,
        claims.char_start,
        claims.char_end,
        claims.rule
    from meetings
    inner join first_claims as claims
        on meetings.race_id = claims.race_id and claims.athlete_id in (meetings.athlete_id, meetings.opponent_id)
    where meetings.known_by != 'said'

    union all

    select
        meetings.race_id,
        meetings.athlete_id,
        meetings.opponent_id,
        meetings.discipline,
        true as is_ahead,
        orders.article_id,
        orders.char_start,
        orders.char_end,
        orders.rule
    from meetings
    inner join first_orders as orders
        on
            meetings.race_id = orders.race_id
            and meetings.ahead_id = orders.ahead_id
            and orders.behind_id in (meetings.athlete_id, meetings.opponent_id)
    where meetings.known_by = 'said'

)

select * from final
