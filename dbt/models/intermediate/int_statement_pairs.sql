-- Blocking: only segments of one speaker that share one of their rarest words are compared, so the work stays near-linear.
with segments as (

    select * from {{ ref('int_statement_segments') }}

),

words as (

    select
        speaker_key,
        segment_id,
        article_id,
        unnest(stems) as stem
    from segments

),

counted as (

    select
        *,
        count(*) over (partition by speaker_key, stem) as segments_with_it
    from words

),

rare as (

    select * from counted
    where segments_with_it between 2 and {{ var('statement_stem_limit') }}
    qualify
        row_number() over (partition by segment_id order by segments_with_it, stem)
        <= {{ var('statement_stems') }}

),

-- each pair once, the smaller id left
pairs as (

    select distinct
        least(l.segment_id, r.segment_id) as left_id,
        greatest(l.segment_id, r.segment_id) as right_id
    from rare as l
    inner join counted as r
        on
            l.speaker_key = r.speaker_key
            and l.stem = r.stem
            and l.article_id <> r.article_id

),

final as (

    select
        pairs.left_id,
        pairs.right_id,
        l.article_id as left_article,
        r.article_id as right_article,
        l.position as left_position,
        r.position as right_position,
        wording_similarity(l.wording, r.wording) as similarity,
        -- unknown bounds overlap everything; a day's slack, since outlets print dates of different time zones
        coalesce(l.said_from <= r.said_to + interval 1 day and r.said_from <= l.said_to + interval 1 day, true) as same_days
    from pairs
    inner join segments as l on pairs.left_id = l.segment_id
    inner join segments as r on pairs.right_id = r.segment_id

)

select * from final
where similarity >= {{ var('same_in_place') }}
