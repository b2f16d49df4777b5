with subjects as (

    select * from {{ ref('stg_quote_subjects') }}

),

quotes as (

    select * from {{ ref('stg_quotes') }}

),

people as (

    select * from {{ ref('int_people') }}

),

athletes as (

    select person_id from {{ ref('people') }}
    where is_athlete

),

final as (

    select
        {{ row_key(['quotes.article_id', 'quotes.char_start', 'quotes.char_end', 'quotes.kind']) }} as quote_id,
        athletes.person_id as athlete_id,
        subjects.article_id,
        subjects.how,
        subjects.char_start,
        subjects.char_end,
        subjects.rule,
        subjects.confidence
    from subjects
    inner join quotes on subjects.article_id = quotes.article_id and subjects.quote_no = quotes.quote_no
    inner join people on subjects.article_id = people.article_id and subjects.person_key = people.person_key
    inner join athletes on people.person_id = athletes.person_id
    qualify row_number() over (
        partition by quotes.article_id, quotes.char_start, quotes.char_end, quotes.kind, athletes.person_id
        order by subjects.confidence desc, subjects.char_start
    ) = 1

)

select * from final
