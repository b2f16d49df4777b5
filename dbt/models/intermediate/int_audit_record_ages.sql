-- "A 39-year-old record": the years from the record to the latest race of the article.
with durations as (

    select * from {{ ref('stg_durations') }}
    where kind = 'record_age' and unit = 'years'

),

claims as (

    select * from {{ ref('int_claims') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

latest as (

    select
        claims.article_id,
        coalesce(year(any_value(articles.published_on)), max(year(claims.race_to))) as this_year
    from claims
    inner join articles on claims.article_id = articles.article_id
    group by claims.article_id

),

compared as (

    select
        durations.*,
        concat_ws(' by ', claims.mark_as_printed, claims.person_name) as held,
        year(claims.race_from) as record_year,
        latest.this_year,
        latest.this_year - year(claims.race_from) as years
    from durations
    inner join claims on durations.article_id = claims.article_id and durations.claim_no = claims.claim_no
    inner join latest on durations.article_id = latest.article_id
    where year(claims.race_from) = year(claims.race_to)

),

final as (

    select
        article_id,
        'record_age' as check_name,
        -- a birthday not yet reached makes one year less
        case when amount between years - 1 and years then 'confirmed' else 'contradicted' end as verdict,
        'the record' || coalesce(' of ' || nullif(held, ''), '') || ' is said to be ' || cast(amount as integer) || ' years old; from '
        || record_year || ' to ' || this_year || ' it is ' || years || ' years' as explanation,
        char_start,
        char_end
    from compared
    where years is not null

)

select * from final
