-- Two athletes cannot both have one place of one race in one article, unless they tie on one mark.
with claims as (

    select * from {{ ref('int_claims') }}
    where race_id is not null and place is not null and person_id is not null

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

),

final as (

    select
        article_id,
        'place_unique' as check_name,
        'contradicted' as verdict,
        'place ' || place || ' of ' || race_id || ' is given to ' || person_id || ' and to ' || other_id as explanation,
        char_start,
        char_end
    from pairs

)

select * from final
