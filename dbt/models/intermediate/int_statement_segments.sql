-- What somebody said, cut where outlets cut: the unit in which words are compared.
with quotes as (

    select * from {{ ref('quotes') }}
    where kind in ('speech', 'unmarked') and speaker is not null

),

cut as (

    select
        quote_id,
        article_id,
        coalesce(speaker_id, fold_name(speaker)) as speaker_key,
        speaker,
        speaker_id,
        said_on,
        said_from,
        said_to,
        confidence,
        char_start as quote_start,
        unnest(segments_of(text)) as segment
    from quotes

),

final as (

    select
        {{ row_key(['article_id', 'quote_id', 'segment.char_start']) }} as segment_id,
        quote_id,
        article_id,
        speaker_key,
        speaker,
        speaker_id,
        said_on,
        said_from,
        said_to,
        confidence,
        segment.wording as wording,
        wording_key(segment.wording) as wording_key,
        telling_stems(segment.wording) as stems,
        quote_start + segment.char_start as char_start,
        cast(quote_start + segment.char_start + length(segment.wording) as integer) as char_end,
        -- the order in which this article has this speaker say things
        cast(row_number() over (
            partition by article_id, speaker_key
            order by quote_start + segment.char_start
        ) as integer) as position
    from cut

)

select * from final
