-- Where each correction applies now, or why it no longer does.
with articles as (

    select * from {{ ref('stg_articles') }}

),

spans as (

    select * from {{ ref('int_correctable_spans') }}

),

placed as (

    select
        corrections.*,
        articles.article_id,
        place_of(articles.text, corrections.printed, corrections.occurrence) as char_start,
        case
            when corrections.action in ('merge_people', 'split_person', 'rename_person') then 'person'
            when corrections.action = 'set_speaker' then 'quote'
            else 'claim'
        end as kind
    from {{ ref('stg_corrections') }} as corrections
    left join articles on corrections.article in (articles.article_id, articles.source_key, articles.file_path)

),

-- the smallest span that the words touch
targeted as (

    select
        placed.correction_id,
        arg_min(spans.person_key, (spans.char_end - spans.char_start, spans.char_start, spans.person_key)) as person_key,
        arg_min(spans.row_no, (spans.char_end - spans.char_start, spans.char_start, spans.row_no)) as row_no,
        arg_min(spans.race_no, (spans.char_end - spans.char_start, spans.char_start, spans.row_no)) as race_no
    from placed
    inner join spans
        on
            placed.article_id = spans.article_id
            and (placed.kind = spans.kind or (placed.action = 'set_date' and spans.kind = 'race'))
            and placed.char_start < spans.char_end
            and placed.char_start + length(placed.printed) > spans.char_start
    group by placed.correction_id

),

final as (

    select
        placed.*,
        placed.char_start + length(placed.printed) as char_end,
        targeted.person_key,
        targeted.row_no,
        targeted.race_no,
        case
            when placed.article_id is null then 'no such article among the current ones'
            when placed.char_start is null then 'these words do not stand there any more'
            when targeted.correction_id is null then 'no ' || placed.kind || ' is read there any more'
            when placed.corrected_value is null then 'the value is missing'
            when
                placed.action = 'merge_people'
                and fold_name(placed.corrected_value) not in (select fold_name(full_name) from {{ ref('stg_people') }})
                then 'no article names ' || placed.corrected_value
            when placed.action in ('set_mark', 'choose_mark') and parse_mark(placed.corrected_value) is null then 'the value is no mark'
            when placed.action = 'set_place' and try_cast(placed.corrected_value as integer) is null then 'the value is no place'
            when
                placed.action = 'set_date' and not regexp_full_match(placed.corrected_value, '\d{4}(-\d\d(-\d\d)?)?')
                then 'the value is no date such as 2024-05-25, 2024-05 or 2024'
        end as problem
    from placed
    left join targeted on placed.correction_id = targeted.correction_id

)

select * from final
