-- Who was ahead of whom in a race, and how it is known: by places, else by marks, else because an article says so.
with compared as (

    select * from {{ ref('int_meeting_pairs') }}

),

races as (

    select * from {{ ref('races') }}

),

final as (

    select
        compared.race_id,
        compared.athlete_id,
        compared.opponent_id,
        races.discipline,
        races.competition,
        races.race_date,
        races.race_from,
        compared.place,
        compared.opponent_place,
        compared.mark,
        compared.opponent_mark,
        case coalesce(nullif(compared.by_places, 0), compared.by_outcome, nullif(compared.by_marks, 0), nullif(compared.by_word, 0))
            when 1 then compared.athlete_id
            when -1 then compared.opponent_id
        end as ahead_id,
        case
            when compared.by_places != 0 then 'places'
            when compared.by_outcome is not null then 'outcome'
            when compared.by_marks != 0 then 'marks'
            when compared.by_word != 0 then 'said'
        end as known_by
    from compared
    inner join races on compared.race_id = races.race_id

)

select * from final
where known_by is not null
