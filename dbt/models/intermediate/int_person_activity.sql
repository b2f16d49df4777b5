-- On which sides of the sport, and in which years, an article shows somebody.
with people as (

    select * from {{ ref('stg_people') }}

),

claims as (

    select * from {{ ref('stg_claims') }}

),

disciplines as (

    select * from {{ ref('disciplines') }}

),

shown_in as (

    select
        article_id,
        person_key,
        unnest(disciplines) as discipline,
        cast(null as integer) as race_year
    from people

    union all

    select
        article_id,
        person_key,
        discipline,
        cast(coalesce(year(race_from), year) as integer) as race_year
    from claims
    where person_key is not null

),

final as (

    select
        shown_in.article_id,
        shown_in.person_key,
        list_sort(list(distinct side_of(disciplines.kind)) filter (where disciplines.kind is not null)) as sides,
        min(shown_in.race_year) as first_year,
        max(shown_in.race_year) as last_year
    from shown_in
    left join disciplines on shown_in.discipline = disciplines.code
    group by shown_in.article_id, shown_in.person_key

)

select * from final
