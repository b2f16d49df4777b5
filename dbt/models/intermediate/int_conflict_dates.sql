-- The day on which each article puts a race.
with races as (

    select * from {{ ref('int_races') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

-- an article whose marks are of another day means another race by its date, too
strangers as (

    select distinct
        votes.race_id,
        votes.article_id
    from {{ ref('int_result_votes') }} as votes
    inner join {{ ref('int_result_values') }} as mark_values
        on
            votes.result_id = mark_values.result_id
            and votes.mark = mark_values.mark
            and votes.mark_precision = mark_values.mark_precision
    where mark_values.is_doubtful and not votes.is_self_contradictory

),

final as (

    select distinct
        'race_date' as attribute,
        races.race_id as subject_id,
        cast(null as varchar) as athlete_id,
        races.race_id,
        {{ row_key(['races.article_id', 'races.race_id']) }} as claim_id,
        races.article_id,
        articles.outlet_id,
        articles.source_group,
        'race_mentions' as from_mart,
        races.race_id || '|' || races.article_id as from_id,
        cast(races.race_from as varchar) as value
    from races
    inner join articles on races.article_id = articles.article_id
    left join strangers on races.race_id = strangers.race_id and races.article_id = strangers.article_id
    where races.race_from = races.race_to and strangers.article_id is null

)

select * from final
