-- The event of an edition that each article's race belongs to, whatever day it is told of; null where no edition is known.
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

final as (

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

)

select * from final
