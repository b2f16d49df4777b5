-- Where a race was run: as most sources tell, else as its competition is; some events are nowhere else than on the road or the land.
with races as (

    select * from {{ ref('int_races') }}

),

told as (

    select
        race_id,
        article_id,
        environment
    from races

    union all

    select
        race_id,
        article_id,
        environment
    from {{ ref('int_claims') }}

),

said as (

    select
        told.race_id,
        told.environment
    from told
    inner join {{ ref('int_articles') }} as articles on told.article_id = articles.article_id
    where told.environment is not null
    group by told.race_id, told.environment
    qualify row_number() over (
        partition by told.race_id
        order by count(distinct articles.source_group) desc, told.environment
    ) = 1

),

competitions as (

    select
        competition_id,
        mode(environment order by environment) as environment
    from {{ ref('int_competitions') }}
    group by competition_id

),

final as (

    select
        races.race_id,
        case
            when any_value(disciplines.environment) in ('road', 'cross-country', 'mountain') then any_value(disciplines.environment)
            else coalesce(any_value(said.environment), any_value(competitions.environment), any_value(disciplines.environment))
        end as environment
    from races
    left join said on races.race_id = said.race_id
    left join competitions on races.competition_id = competitions.competition_id
    left join {{ ref('disciplines') }} as disciplines on races.discipline = disciplines.code
    group by races.race_id

)

select * from final
