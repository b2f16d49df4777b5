-- What stands in an article and can be corrected: people, quotes, claims, races.
with final as (

    select
        article_id,
        'person' as kind,
        person_key,
        cast(null as integer) as row_no,
        cast(null as integer) as race_no,
        char_start,
        char_end
    from {{ ref('stg_mentions') }}
    where kind not in ('pronoun', 'description')

    union all

    select
        article_id,
        'person' as kind,
        person_key,
        null as row_no,
        null as race_no,
        char_start,
        char_end
    from {{ ref('stg_people') }}

    union all

    select
        article_id,
        'quote' as kind,
        person_key,
        quote_no as row_no,
        null as race_no,
        char_start,
        char_end
    from {{ ref('stg_quotes') }}

    union all

    select
        article_id,
        'claim' as kind,
        person_key,
        claim_no as row_no,
        race_no,
        char_start,
        char_end
    from {{ ref('stg_claims') }}

    union all

    select
        article_id,
        'race' as kind,
        winner_key as person_key,
        null as row_no,
        race_no,
        char_start,
        char_end
    from {{ ref('stg_races') }}

)

select * from final
