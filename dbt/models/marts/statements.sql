with wordings as (

    select * from {{ ref('int_statement_wordings') }}

),

final as (

    select
        statement_id,
        min_by(speaker, rank_of_wording) as speaker,
        any_value(speaker_id) as speaker_id,
        min_by(wording, rank_of_wording) as text,
        -- the day most reports give; the earlier one in a tie
        mode(said_on order by said_on) as said_on,
        min_by(article_id, (coalesce(published_on, date '9999-12-31'), article_id)) as first_article_id,
        cast(count(distinct article_id) as integer) as report_count,
        cast(count(distinct wording_key) as integer) as variant_count
    from wordings
    group by statement_id

)

select * from final
