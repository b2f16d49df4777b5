-- Who ran in a race of an article, who did best there, and the sex of most of them.
with claims as (

    select * from {{ ref('stg_claims') }}
    where race_no is not null

),

people as (

    select * from {{ ref('int_people') }}

),

final as (

    select
        claims.article_id,
        claims.race_no,
        list_sort(list(distinct people.person_id)) as athlete_ids,
        arg_min(people.person_id, (coalesce(claims.place, 1000), people.person_id)) as best_placed,
        mode(coalesce(claims.sex, people.sex) order by coalesce(claims.sex, people.sex)) as sex
    from claims
    inner join people on claims.article_id = people.article_id and claims.person_key = people.person_key
    group by claims.article_id, claims.race_no

)

select * from final
