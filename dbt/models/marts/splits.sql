with splits as (

    select * from {{ ref('stg_splits') }}

),

people as (

    select * from {{ ref('int_people') }}

),

races as (

    select * from {{ ref('int_races') }}

),

athletes as (

    select person_id from {{ ref('people') }}
    where is_athlete

),

final as (

    select
        {{ row_key([
            'splits.article_id', 'splits.char_start', 'splits.char_end', 'splits.kind', 'splits.person_key', 'splits.race_no'
        ]) }} as split_id,
        splits.article_id,
        races.race_id,
        athletes.person_id as athlete_id,
        splits.kind,
        splits.distance,
        splits.distance_m,
        splits.mark_as_printed,
        splits.mark_value,
        splits.char_start,
        splits.char_end,
        splits.rule,
        splits.confidence
    from splits
    left join races on splits.article_id = races.article_id and splits.race_no = races.race_no
    left join people on splits.article_id = people.article_id and splits.person_key = people.person_key
    left join athletes on people.person_id = athletes.person_id

)

select * from final
