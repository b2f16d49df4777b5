with checked as (

    select * from {{ ref('int_audit_signals') }}
    union all by name
    select * from {{ ref('int_audit_last_laps') }}
    union all by name
    select * from {{ ref('int_audit_margins') }}
    union all by name
    select * from {{ ref('int_audit_record_ages') }}
    union all by name
    select * from {{ ref('int_audit_race_gaps') }}
    union all by name
    select * from {{ ref('int_audit_places') }}
    union all by name
    select * from {{ ref('int_audit_splits') }}
    union all by name
    select * from {{ ref('int_audit_records') }}
    union all by name
    select * from {{ ref('int_audit_corrections') }}

),

final as (

    select distinct
        {{ row_key(['article_id', 'check_name', 'char_start', 'char_end', 'explanation']) }} as audit_id,
        article_id,
        check_name,
        verdict,
        explanation,
        char_start,
        char_end
    from checked

)

select * from final
