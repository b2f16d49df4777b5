with quotes as (

    select * from {{ ref('stg_quotes') }}

),

people as (

    select * from {{ ref('int_people') }}

),

articles as (

    select * from {{ ref('stg_articles') }}

),

-- a person's decision about who spoke
corrected as (

    select
        corrections.article_id,
        corrections.row_no as quote_no,
        min(corrections.corrected_value) as speaker,
        min(named.person_id) as speaker_id
    from {{ ref('int_corrections') }} as corrections
    left join people as named on fold_name(corrections.corrected_value) = fold_name(named.person_name)
    where corrections.action = 'set_speaker' and corrections.problem is null
    group by corrections.article_id, corrections.row_no

),

keyed as (

    select
        *,
        {{ row_key(['article_id', 'char_start', 'char_end', 'kind']) }} as quote_id
    from quotes

),

final as (

    select
        keyed.quote_id,
        keyed.article_id,
        {{ row_key(['keyed.article_id', "'utterance'", 'keyed.utterance_no']) }} as utterance_id,
        parents.quote_id as parent_quote_id,
        keyed.text,
        keyed.kind,
        coalesce(corrected.speaker, people.person_name, keyed.speaker) as speaker,
        case when corrected.speaker is null then people.person_id else corrected.speaker_id end as speaker_id,
        keyed.cue,
        keyed.said_on,
        keyed.said_from,
        coalesce(keyed.said_to, articles.published_on) as said_to,
        keyed.occasion,
        keyed.char_start,
        keyed.char_end,
        keyed.repair,
        case when corrected.speaker is null then keyed.rule else 'correction' end as rule,
        keyed.confidence,
        keyed.explanation
    from keyed
    inner join articles on keyed.article_id = articles.article_id
    left join people on keyed.article_id = people.article_id and keyed.person_key = people.person_key
    left join corrected on keyed.article_id = corrected.article_id and keyed.quote_no = corrected.quote_no
    left join keyed as parents on keyed.article_id = parents.article_id and keyed.parent_quote_no = parents.quote_no

)

select * from final
