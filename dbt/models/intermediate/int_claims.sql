-- A claim with the athlete and the race it speaks of.
with claims as (

    select * from {{ ref('int_corrected_claims') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

identified as (

    select
        claims.*,
        people.person_id,
        people.person_name,
        races.race_id as own_race_id,
        articles.outlet_id,
        articles.source_group,
        articles.source_weight,
        articles.age_rank,
        {{ row_key([
            'claims.article_id', 'claims.char_start', 'claims.char_end', 'people.person_id', 'claims.team',
            'claims.discipline', 'claims.mark_as_printed', 'claims.place', 'claims.competition', 'claims.race_date', 'claims.outcome'
        ]) }} as content_key
    from claims
    inner join articles on claims.article_id = articles.article_id
    left join {{ ref('int_people') }} as people on claims.article_id = people.article_id and claims.person_key = people.person_key
    left join {{ ref('int_races') }} as races on claims.article_id = races.article_id and claims.race_no = races.race_no

),

-- nobody runs the same hundredth twice in a career: a mark without a race is that of the only race it was run in
known_marks as (

    select
        person_id,
        discipline,
        mark_value,
        min(own_race_id) as race_id
    from identified
    where own_race_id is not null and mark_precision <= 0.01 and mark_unit = 's' and mark_value > 60
    group by person_id, discipline, mark_value
    having count(distinct own_race_id) = 1

),

final as (

    select
        identified.*,
        content_key
        || case
            when row_number() over same_content > 1
                then '-' || cast(row_number() over same_content as varchar)
            else ''
        end as claim_id,
        coalesce(identified.own_race_id, known_marks.race_id) as race_id
    from identified
    left join known_marks
        on
            identified.own_race_id is null
            and identified.competition is null
            and identified.person_id = known_marks.person_id
            and identified.discipline = known_marks.discipline
            and identified.mark_value = known_marks.mark_value
    window same_content as (partition by identified.content_key order by identified.claim_no)

)

select * from final
