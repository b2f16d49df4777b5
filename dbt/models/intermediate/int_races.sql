-- Which race each article's race is: by competition, event and day; without a competition, by day, event and athletes.
with mentions as (

    select * from {{ ref('int_race_mentions') }}

),

-- one sex in all other articles is the sex of an event
events as (

    select
        *,
        coalesce(
            sex,
            case
                when competition_id is not null and count(distinct sex) over (partition by competition_id, discipline) = 1
                    then max(sex) over (partition by competition_id, discipline)
            end
        ) as event_sex,
        case when race_to - race_from <= 31 then race_from end as near_from,
        case when race_to - race_from <= 31 then race_to end as near_to
    from mentions

),

keyed as (

    select
        *,
        case
            when competition_id is not null and edition_year is not null
                then concat_ws(
                    '-', competition_id, lower(discipline), lower(event_sex),
                    nullif(slug(coalesce(division, '')), ''), nullif(slug(round_key), 'final')
                )
        end as event_key
    from events

),

-- an edition of known days is one meeting, however an article dates it
known_editions as (

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
                partition by event_key order by near_from, near_to
                rows between unbounded preceding and 1 preceding
            ) + 10 then 1
            else 0
        end as starts_meeting
    from keyed

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
    where event_key is not null and meeting_no is not null
    group by event_key, meeting_no

),

at_competitions as (

    select
        meetings.article_id,
        meetings.race_no,
        meetings.discipline,
        meetings.event_sex,
        meetings.race_from,
        meetings.race_to,
        meetings.athlete_ids,
        meetings.event_key
        || case when coalesce(main_meetings.meeting_count, 1) > 1 then '-' || main_meetings.meeting_from else '' end as race_id
    from meetings
    left join main_meetings
        on
            meetings.event_key = main_meetings.event_key
            and case
                when meetings.meeting_no is null then main_meetings.size_rank = 1
                else meetings.meeting_no = main_meetings.meeting_no
            end
    where meetings.event_key is not null

),

elsewhere as (

    select * from keyed
    where event_key is null

),

-- a race without a competition is the only one of that event and time in which one of its athletes ran
placed as (

    select
        elsewhere.article_id,
        elsewhere.race_no,
        min(at_competitions.race_id) as race_id
    from elsewhere
    inner join at_competitions
        on
            elsewhere.discipline = at_competitions.discipline
            and elsewhere.event_sex is not distinct from at_competitions.event_sex
            and elsewhere.near_from <= at_competitions.race_to
            and elsewhere.near_to >= at_competitions.race_from
            and list_has_any(elsewhere.athlete_ids, at_competitions.athlete_ids)
    where elsewhere.competition_id is null
    group by elsewhere.article_id, elsewhere.race_no
    having count(distinct at_competitions.race_id) = 1

),

alone as (

    select
        elsewhere.article_id,
        elsewhere.race_no,
        coalesce(
            placed.race_id,
            concat_ws(
                '-', elsewhere.competition_id, elsewhere.race_date, lower(elsewhere.discipline), lower(elsewhere.event_sex),
                nullif(slug(coalesce(elsewhere.division, '')), ''), nullif(slug(elsewhere.round_key), 'final'), elsewhere.anchor_id
            )
        ) as race_id
    from elsewhere
    left join placed on elsewhere.article_id = placed.article_id and elsewhere.race_no = placed.race_no

),

identified as (

    select
        article_id,
        race_no,
        race_id
    from at_competitions

    union all

    select
        article_id,
        race_no,
        race_id
    from alone

),

final as (

    select
        identified.race_id,
        keyed.*
    from keyed
    inner join identified on keyed.article_id = identified.article_id and keyed.race_no = identified.race_no

)

select * from final
