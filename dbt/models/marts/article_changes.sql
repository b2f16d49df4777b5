with versions as (

    select * from {{ ref('int_article_versions') }}

),

words as (

    select * from {{ ref('int_version_words') }}

),

matched as (

    select * from {{ ref('int_version_pairs') }}

),

told as (

    select
        matched.article_id,
        matched.kind,
        'changed' as change,
        matched.before,
        matched.after,
        afters.char_start,
        afters.char_end
    from matched
    inner join words as afters
        on
            matched.article_id = afters.article_id
            and matched.kind = afters.kind
            and matched.after = afters.printed
            and afters.side = 'after'

    union all

    select
        words.article_id,
        words.kind,
        case words.side when 'before' then 'removed' else 'added' end as change,
        case words.side when 'before' then words.printed end as before,
        case words.side when 'after' then words.printed end as after,
        case words.side when 'after' then words.char_start end as char_start,
        case words.side when 'after' then words.char_end end as char_end
    from words
    left join matched
        on
            words.article_id = matched.article_id
            and words.kind = matched.kind
            and case words.side when 'before' then matched.before else matched.after end = words.printed
    where matched.article_id is null

),

final as (

    select
        {{ row_key(['told.article_id', 'told.kind', 'told.before', 'told.after']) }} as change_id,
        versions.source_key,
        told.article_id,
        versions.previous_article_id,
        told.kind,
        told.change,
        told.before,
        told.after,
        told.char_start,
        told.char_end
    from told
    inner join versions on told.article_id = versions.article_id

)

select * from final
