-- A word taken out and one put in, in a sentence that is else much the same, are one change.
with words as (

    select * from {{ ref('int_version_words') }}

),

pairs as (

    select
        befores.article_id,
        befores.kind,
        befores.printed as before,
        afters.printed as after,
        wording_similarity(befores.sentence, afters.sentence) as similarity
    from words as befores
    inner join words as afters
        on
            befores.article_id = afters.article_id
            and befores.kind = afters.kind
            and befores.side = 'before'
            and afters.side = 'after'

),

final as (

    select *
    from pairs
    where similarity >= 0.6
    qualify
        row_number() over (partition by article_id, kind, before order by similarity desc, after) = 1
        and row_number() over (partition by article_id, kind, after order by similarity desc, before) = 1

)

select * from final
