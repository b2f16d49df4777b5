-- Names only: a pronoun is a reading, not a mention by name.
with mentions as (

    select * from {{ ref('stg_mentions') }}
    where kind not in ('pronoun', 'description')

),

people as (

    select * from {{ ref('int_people') }}

),

athletes as (

    select person_id from {{ ref('people') }}
    where is_athlete

),

named as (

    select
        people.person_id as athlete_id,
        mentions.article_id,
        mentions.char_start,
        mentions.char_end,
        mentions.name_as_printed,
        mentions.kind,
        mentions.rule,
        mentions.confidence
    from mentions
    inner join people on mentions.article_id = people.article_id and mentions.person_key = people.person_key

    union all

    -- the mention that carries the fullest name, should it not stand among the others
    select
        people.person_id as athlete_id,
        people.article_id,
        people.char_start,
        people.char_end,
        people.name_in_article as name_as_printed,
        'full' as kind,
        people.rule,
        people.confidence
    from people
    left join mentions
        on
            people.article_id = mentions.article_id
            and people.person_key = mentions.person_key
            and people.char_start = mentions.char_start
    where mentions.article_id is null

),

final as (

    select named.*
    from named
    inner join athletes on named.athlete_id = athletes.person_id
    qualify row_number() over (
        partition by named.athlete_id, named.article_id, named.char_start, named.char_end
        order by named.kind, named.name_as_printed
    ) = 1

)

select * from final
