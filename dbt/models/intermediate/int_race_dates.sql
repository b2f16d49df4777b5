-- The date of a race: a day of the edition before any other, then the most precise one, then that of most independent sources.
with races as (

    select * from {{ ref('int_races') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

editions as (

    select
        competition_id,
        min(first_day) as first_day,
        max(last_day) as last_day
    from {{ ref('int_competitions') }}
    group by competition_id

),

final as (

    select
        races.race_id,
        races.race_date,
        races.race_from,
        races.race_to
    from races
    inner join articles on races.article_id = articles.article_id
    left join editions on races.competition_id = editions.competition_id
    where races.race_from is not null
    group by races.race_id, races.race_date, races.race_from, races.race_to
    qualify row_number() over (
        partition by races.race_id
        order by
            bool_or(races.race_from > editions.last_day or races.race_to < editions.first_day) is true,
            races.race_to - races.race_from, count(distinct articles.source_group) desc, races.race_from
    ) = 1

)

select * from final
