with votes as (

    select * from {{ ref('int_result_votes') }}

),

marks as (

    select
        result_id,
        any_value(best_mark) filter (basis != 'undecided') as mark,
        any_value(best_value) filter (basis != 'undecided') as mark_value,
        any_value(mark_unit) filter (basis != 'undecided') as mark_unit,
        bool_or(is_disputed) as is_disputed,
        count(distinct mark) filter (agrees_with_best) as wordings
    from {{ ref('int_result_values') }}
    group by result_id

),

outcomes as (

    select
        result_id,
        outcome
    from votes
    group by result_id, outcome
    qualify row_number() over (
        partition by result_id order by count(distinct source_group) desc, outcome = 'finished' desc, outcome
    ) = 1

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
        winds.wind,
        winds.wind <= {{ var('legal_wind') }} as wind_legal,
        environments.environment,
        places.place,
        coalesce(records.records, []) as records,
        sources.source_count,
        sources.article_count,
        case
            when marks.is_disputed or places.is_disputed then 'conflict'
            when sources.source_count = 1 then 'single'
            when marks.wordings > 1 then 'precision'
            else 'agreed'
        end as agreement
    from sources
    inner join outcomes on sources.result_id = outcomes.result_id
    left join marks on sources.result_id = marks.result_id
    left join {{ ref('int_result_places') }} as places on sources.result_id = places.result_id
    left join {{ ref('int_result_records') }} as records on sources.result_id = records.result_id
    left join {{ ref('int_result_winds') }} as winds on sources.result_id = winds.result_id
    left join {{ ref('int_race_environments') }} as environments on sources.race_id = environments.race_id

)

select * from final
