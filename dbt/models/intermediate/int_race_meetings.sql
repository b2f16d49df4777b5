-- Which race of its event a race at a competition is: one, but for meetings of one name on days far apart.
-- an edition of known days is one meeting, however an article dates it
with known_editions as (

    select competition_id
    from {{ ref('int_competitions') }}
    where first_day is not null and last_day is not null
    group by competition_id
    -- articles that put it weeks apart don't know its days
    having max(first_day) <= min(last_day) + 10

),

-- else dates more than ten days apart are two meetings of one name
day_steps as (

    select
        *,
        case
            when competition_id in (select known_editions.competition_id from known_editions) then 0
            when near_from > max(near_to) over (
                partition by event_key order by near_from, near_to rows between unbounded preceding and 1 preceding
            ) + 10 then 1
            else 0
        end as starts_meeting
    from {{ ref('int_race_events') }}
    where event_key is not null

),

meetings as (

    select
        *,
        case when near_from is not null then sum(starts_meeting) over (partition by event_key order by near_from, near_to) end as meeting_no
    from day_steps

),

main_meetings as (

    select
        event_key,
        meeting_no,
        min(near_from) as meeting_from,
        count(*) over (partition by event_key) as meeting_count,
        row_number() over (partition by event_key order by count(*) desc, meeting_no) as size_rank
    from meetings
    where meeting_no is not null
    group by event_key, meeting_no

),

final as (

    select
        meetings.article_id,
        meetings.race_no,
        meetings.discipline,
        meetings.event_sex,
        meetings.race_from,
        meetings.race_to,
        meetings.athlete_ids,
        meetings.event_key
        || case when main_meetings.meeting_count > 1 then '-' || main_meetings.meeting_from else '' end as race_id
    from meetings
    left join main_meetings
        on
            meetings.event_key = main_meetings.event_key
            and case
                when meetings.meeting_no is null then main_meetings.size_rank = 1
                else meetings.meeting_no = main_meetings.meeting_no
            end

)

select * from final
