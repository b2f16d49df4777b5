with versions as (

    select * from {{ ref('int_article_versions') }}

),

words as (

    select * from {{ ref('int_version_words') }}

),

-- what stands in one version only
changed as (

    select *
    from words
    qualify count(*) over (partition by article_id, kind, printed) = 1

),

-- a word taken out and one put in, in a sentence that is else much the same, are one change
pairs as (

    select
        befores.article_id,
        befores.kind,
        befores.printed as before,
        afters.printed as after,
        wording_similarity(befores.sentence, afters.sentence) as similarity
    from changed as befores
    inner join changed as afters
        on
            befores.article_id = afters.article_id
            and befores.kind = afters.kind
            and befores.side = 'before'
            and afters.side = 'after'

),

matched as (

    select *
    from pairs
    where similarity >= 0.6
    qualify
        row_number() over (partition by article_id, kind, before order by similarity desc, after) = 1
        and row_number() over (partition by article_id, kind, after order by similarity desc, before) = 1

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
    inner join changed as afters
        on
            matched.article_id = afters.article_id
            and matched.kind = afters.kind
            and matched.after = afters.printed
            and afters.side = 'after'

    union all

    select
        changed.article_id,
        changed.kind,
        case changed.side when 'before' then 'removed' else 'added' end as change,
        case changed.side when 'before' then changed.printed end as before,
        case changed.side when 'after' then changed.printed end as after,
        case changed.side when 'after' then changed.char_start end as char_start,
        case changed.side when 'after' then changed.char_end end as char_end
    from changed
    left join matched
        on
            changed.article_id = matched.article_id
            and changed.kind = matched.kind
            and case changed.side when 'before' then matched.before else matched.after end = changed.printed
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
