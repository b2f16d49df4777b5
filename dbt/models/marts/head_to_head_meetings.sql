with meetings as (

    select * from {{ ref('int_meetings') }}

),

athletes as (

    select athlete_id from {{ ref('athletes') }}

),

final as (

    select
        meetings.race_id,
        meetings.athlete_id,
        meetings.opponent_id,
        meetings.discipline,
        meetings.competition,
        meetings.race_date,
        meetings.place,
        meetings.opponent_place,
        meetings.mark,
        meetings.opponent_mark,
        meetings.ahead_id,
        meetings.known_by
    from meetings
    inner join athletes on meetings.athlete_id = athletes.athlete_id
    inner join athletes as opponents on meetings.opponent_id = opponents.athlete_id

)

select * from final
