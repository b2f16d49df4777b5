-- Every claim that takes part in a disagreement about a mark, a place or a day, with its value as the sport writes it.
with votes as (

    select * from {{ ref('int_result_votes') }}
    where not is_self_contradictory

),

mark_values as (

    select * from {{ ref('int_result_values') }}

),

races as (

    select * from {{ ref('int_races') }}

),

articles as (

    select * from {{ ref('int_articles') }}

),

mark_claims as (

    select
        'mark' as attribute,
        votes.result_id as subject_id,
        votes.athlete_id,
        votes.race_id,
        votes.claim_id,
        votes.article_id,
        votes.outlet_id,
        votes.source_group,
        'result_claims' as from_mart,
        votes.claim_id as from_id,
        votes.mark as value,
        mark_values.agrees_with_best as is_best,
        mark_values.best_mark as best_value,
        mark_values.basis
    from votes
    inner join mark_values
        on
            votes.result_id = mark_values.result_id
            and votes.mark = mark_values.mark
            and votes.mark_precision = mark_values.mark_precision
    where not mark_values.is_doubtful

),

-- an article whose marks are of another day means another race by its date, too
strangers as (

    select distinct
        votes.race_id,
        votes.article_id
    from votes
    inner join mark_values
        on
            votes.result_id = mark_values.result_id
            and votes.mark = mark_values.mark
            and votes.mark_precision = mark_values.mark_precision
    where mark_values.is_doubtful

),

flagged as (

    select
        *,
        unnest(records) as record
    from votes

),

-- values that are equal or not, without a step within which they agree
plain_claims as (

    select
        'place' as attribute,
        result_id as subject_id,
        athlete_id,
        race_id,
        claim_id,
        article_id,
        outlet_id,
        source_group,
        'result_claims' as from_mart,
        claim_id as from_id,
        cast(place as varchar) as value
    from votes
    where place is not null

    union all

    -- a record indoors is not one wherever it may be run
    select
        'record_scope' as attribute,
        result_id || ':' || record as subject_id,
        athlete_id,
        race_id,
        claim_id,
        article_id,
        outlet_id,
        source_group,
        'result_claims' as from_mart,
        claim_id as from_id,
        concat_ws(' ', record, case when record_scope in ('indoor', 'outdoor') then record_scope end) as value
    from flagged
    where record in ('WR', 'AR', 'NR', 'WU20', 'WL')

    union all

    select
        'race_date' as attribute,
        races.race_id as subject_id,
        null as athlete_id,
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

),

plain_values as (

    select
        attribute,
        subject_id,
        value,
        count(distinct source_group) as support
    from plain_claims
    group by attribute, subject_id, value

),

ranked_values as (

    select
        *,
        row_number() over (partition by attribute, subject_id order by support desc, value) = 1 as is_best,
        max(support) over (partition by attribute, subject_id) as most_support,
        count(*) over (partition by attribute, subject_id, support) as same_support
    from plain_values

),

tied as (

    select
        *,
        bool_or(support = most_support and same_support > 1) over (partition by attribute, subject_id) as is_tied,
        max(value) filter (where is_best) over (partition by attribute, subject_id) as best_value
    from ranked_values

),

all_claims as (

    select * from mark_claims

    union all

    select
        plain_claims.*,
        tied.is_best,
        tied.best_value,
        case when tied.is_tied then 'undecided' else 'majority' end as basis
    from plain_claims
    inner join tied
        on
            plain_claims.attribute = tied.attribute
            and plain_claims.subject_id = tied.subject_id
            and plain_claims.value = tied.value

),

final as (

    select
        {{ row_key(['attribute', 'subject_id']) }} as conflict_id,
        *
    from all_claims
    qualify
        bool_or(not is_best) over (partition by attribute, subject_id)
        and count(distinct article_id) over (partition by attribute, subject_id) > 1

)

select * from final
