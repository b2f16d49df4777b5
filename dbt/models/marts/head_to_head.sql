with meetings as (

    select * from {{ ref('head_to_head_meetings') }}

),

final as (

    select
        athlete_id,
        opponent_id,
        discipline,
        count(*) as meetings,
        count(*) filter (where ahead_id = athlete_id) as wins,
        count(*) filter (where ahead_id = opponent_id) as losses,
        min(race_date) as first_meeting,
        max(race_date) as last_meeting
    from meetings
    group by athlete_id, opponent_id, discipline

)

select * from final
