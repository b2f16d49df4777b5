-- A translation keeps the names and numbers of its original, and who speaks after whom, and hardly a sentence of what they say.
with candidates as (

    select
        shares.article_id,
        shares.first_article_id,
        shares.share,
        ages.reads_translated
    from {{ ref('int_copied_shares') }} as shares
    inner join {{ ref('int_article_ages') }} as ages on shares.article_id = ages.article_id
    where shares.kind = 'names and numbers' and shares.share >= {{ var('translation_share') }}

),

segments as (

    select
        article_id,
        speaker_key,
        wording_key,
        lag(speaker_key, 1, '') over (partition by article_id order by char_start) as speaker_before
    from {{ ref('int_statement_segments') }}

),

turns as (

    select distinct
        article_id,
        speaker_key,
        speaker_before
    from segments
    where speaker_key != speaker_before

),

turns_kept as (

    select
        candidates.article_id,
        count(originals.article_id) / count(*) as share
    from candidates
    inner join turns on candidates.article_id = turns.article_id
    left join turns as originals
        on
            candidates.first_article_id = originals.article_id
            and turns.speaker_key = originals.speaker_key
            and turns.speaker_before = originals.speaker_before
    group by candidates.article_id

),

wordings_kept as (

    select
        candidates.article_id,
        count(distinct originals.wording_key) / count(distinct segments.wording_key) as share
    from candidates
    inner join segments on candidates.article_id = segments.article_id
    left join segments as originals
        on candidates.first_article_id = originals.article_id and segments.wording_key = originals.wording_key
    group by candidates.article_id

),

final as (

    select
        candidates.article_id,
        candidates.first_article_id as original_id,
        candidates.share
    from candidates
    left join turns_kept on candidates.article_id = turns_kept.article_id
    left join wordings_kept on candidates.article_id = wordings_kept.article_id
    where candidates.reads_translated or (turns_kept.share >= 0.5 and wordings_kept.share < 0.5)

)

select * from final
