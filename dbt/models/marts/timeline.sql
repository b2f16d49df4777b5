with athletes as (

    select * from {{ ref('athletes') }}

),

dated as (

    select * from {{ ref('int_timeline_deeds') }}

    union all

    select * from {{ ref('int_timeline_words') }}

),

final as (

    select
        {{ row_key(['dated.athlete_id', 'dated.kind', 'dated.mart', 'dated.row_id']) }} as timeline_id,
        dated.*
    from dated
    inner join athletes on dated.athlete_id = athletes.athlete_id

)

select * from final
