-- Who won a race: the reconciled first place, else whom most independent sources name, unless he is placed behind.
with races as (

    select * from {{ ref('int_races') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

results as (

    select * from {{ ref('results') }}

),

placed_winners as (

    select
        race_id,
        min(athlete_id) as winner_id
    from results
    where place = 1
    group by race_id
    having count(*) = 1

),

named_winners as (

    select
        races.race_id,
        races.winner_id
    from races
    inner join articles on races.article_id = articles.article_id
    where
        races.winner_id is not null
        and not exists (
            select 1 from results
            where results.race_id = races.race_id and results.athlete_id = races.winner_id and results.place > 1
        )
    group by races.race_id, races.winner_id
    qualify row_number() over (
        partition by races.race_id
        order by count(distinct articles.source_group) desc, races.winner_id
    ) = 1

),

final as (

    select * from placed_winners

    union all

    select * from named_winners
    where race_id not in (select placed_winners.race_id from placed_winners)

)

select * from final
