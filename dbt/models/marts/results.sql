with votes as (

    select * from {{ ref('int_result_votes') }}

),

mark_values as (

    select * from {{ ref('int_result_values') }}

),

marks as (

    select
        result_id,
        any_value(best_mark) filter (where basis != 'undecided') as mark,
        any_value(best_value) filter (where basis != 'undecided') as mark_value,
        any_value(mark_unit) filter (where basis != 'undecided') as mark_unit,
        bool_or(is_disputed) as is_disputed,
        count(distinct mark) filter (where agrees_with_best) as wordings
    from mark_values
    group by result_id

),

places as (

    select
        result_id,
        place,
        bool_and(is_self_contradictory is true) as is_doubtful,
        count(distinct source_group) as support
    from votes
    where place is not null
    group by result_id, place

),

-- undecided when as many independent sources print another place
chosen_places as (

    select
        result_id,
        place
    from places
    qualify
        row_number() over (partition by result_id order by is_doubtful, support desc, place) = 1
        and count(*) over (partition by result_id, is_doubtful, support) = 1

),

-- one article that contradicts itself is no dispute between articles
disputed_places as (

    select result_id
    from votes
    where place is not null and is_self_contradictory is not true
    group by result_id
    having count(distinct place) > 1 and count(distinct article_id) > 1

),

outcomes as (

    select
        result_id,
        outcome
    from votes
    group by result_id, outcome
    qualify row_number() over (
        partition by result_id
        order by count(distinct source_group) desc, outcome = 'finished' desc, outcome
    ) = 1

),

-- a record belongs to the mark it was claimed for
dissent as (

    select distinct
        result_id,
        mark
    from mark_values
    where not agrees_with_best

),

records as (

    select
        votes.result_id,
        list_sort(list_distinct(flatten(list(votes.records) filter (where dissent.mark is null)))) as records
    from votes
    left join dissent on votes.result_id = dissent.result_id and votes.mark = dissent.mark
    group by votes.result_id

),

sources as (

    select
        result_id,
        race_id,
        athlete_id,
        count(distinct source_group) as source_count,
        count(distinct article_id) as article_count
    from votes
    group by result_id, race_id, athlete_id

),

final as (

    select
        sources.result_id,
        sources.race_id,
        sources.athlete_id,
        outcomes.outcome,
        marks.mark,
        marks.mark_value,
        marks.mark_unit,
        chosen_places.place,
        coalesce(records.records, []) as records,
        sources.source_count,
        sources.article_count,
        case
            when coalesce(marks.is_disputed, false) or disputed_places.result_id is not null then 'conflict'
            when sources.source_count = 1 then 'single'
            when marks.wordings > 1 then 'precision'
            else 'agreed'
        end as agreement
    from sources
    inner join outcomes on sources.result_id = outcomes.result_id
    inner join records on sources.result_id = records.result_id
    left join marks on sources.result_id = marks.result_id
    left join chosen_places on sources.result_id = chosen_places.result_id
    left join disputed_places on sources.result_id = disputed_places.result_id

)

select * from final
