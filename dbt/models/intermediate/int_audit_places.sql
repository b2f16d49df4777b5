-- Two athletes cannot both have one place of one race in one article, unless they tie on one mark.
with claims as (

    select * from {{ ref('int_claims') }}
    where race_id is not null and place is not null and person_id is not null

),

people as (

    select distinct
        person_id,
        person_name
    from {{ ref('int_people') }}

),

races as (

    select
        races.race_id,
        concat_ws(' ', case races.sex when 'F' then 'women''s' when 'M' then 'men''s' end, lower(disciplines.name), races.round) as event,
        races.competition
    from {{ ref('races') }} as races
    left join {{ ref('disciplines') }} as disciplines on races.discipline = disciplines.code

),

pairs as (

    select
        l.article_id,
        l.race_id,
        l.place,
        l.char_start,
        l.char_end,
        l.person_id as person_id,
        r.person_id as other_id
    from claims as l
    inner join claims as r
        on
            l.article_id = r.article_id
            and l.race_id = r.race_id
            and l.place = r.place
            and l.person_id < r.person_id
            and l.mark_value is distinct from r.mark_value
    -- an article with several such places lists grades or heats that it does not name at each
    qualify count(distinct concat_ws('|', l.race_id, l.place, l.person_id, r.person_id)) over (partition by l.article_id) = 1

),

final as (

    select
        article_id,
        'place_unique' as check_name,
        'contradicted' as verdict,
        'place ' || pairs.place || ' in the ' || coalesce(nullif(races.event, ''), 'race') || coalesce(' of the ' || races.competition, '')
        || ' is given to ' || one.person_name || ' and to ' || other.person_name as explanation,
        char_start,
        char_end
    from pairs
    left join races on pairs.race_id = races.race_id
    inner join people as one on pairs.person_id = one.person_id
    inner join people as other on pairs.other_id = other.person_id

)

select * from final
