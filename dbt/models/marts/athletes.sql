with people as (

    select * from {{ ref('people') }}
    where is_athlete

),

mentions as (

    select
        mentions.athlete_id,
        count(distinct mentions.article_id) as article_count,
        min(articles.published_on) as first_seen_on,
        max(articles.published_on) as last_seen_on
    from {{ ref('athlete_mentions') }} as mentions
    inner join {{ ref('articles') }} as articles on mentions.article_id = articles.article_id
    group by mentions.athlete_id

),

quotes as (

    select
        speaker_id,
        count(*) as quote_count
    from {{ ref('quotes') }}
    where kind != 'other'
    group by speaker_id

),

results as (

    select
        athlete_id,
        count(*) as result_count
    from {{ ref('results') }}
    group by athlete_id

),

final as (

    select
        people.person_id as athlete_id,
        people.full_name,
        people.country,
        people.sex,
        people.aliases,
        coalesce(mentions.article_count, 0) as article_count,
        coalesce(quotes.quote_count, 0) as quote_count,
        coalesce(results.result_count, 0) as result_count,
        mentions.first_seen_on,
        mentions.last_seen_on
    from people
    left join mentions on people.person_id = mentions.athlete_id
    left join quotes on people.person_id = quotes.speaker_id
    left join results on people.person_id = results.athlete_id

)

select * from final
