with wordings as (

    select * from {{ ref('int_statement_wordings') }}

),

best as (

    select
        statement_id,
        wording
    from wordings
    where rank_of_wording = 1

),

final as (

    select
        wordings.segment_id as report_id,
        wordings.statement_id,
        wordings.quote_id,
        wordings.article_id,
        wordings.outlet_id,
        wordings.char_start,
        wordings.char_end,
        wordings.wording,
        wording_change(best.wording, wordings.wording, wordings.is_translated) as change,
        wording_diff(best.wording, wordings.wording) as word_diff,
        case
            when wordings.rank_of_wording = 1 then 1.0
            else wording_similarity(best.wording, wordings.wording)
        end as similarity
    from wordings
    inner join best on wordings.statement_id = best.statement_id

)

select * from final
