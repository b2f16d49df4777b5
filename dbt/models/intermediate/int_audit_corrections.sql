-- One row for each correction that was applied.
with corrections as (

    select * from {{ ref('int_corrections') }}
    where problem is null

),

final as (

    select
        article_id,
        'correction' as check_name,
        'corrected' as verdict,
        case action
            when 'merge_people' then printed || ' and ' || corrected_value || ' are one person'
            when 'split_person' then printed || ' is here another person than elsewhere: ' || corrected_value
            when 'rename_person' then printed || ' is called ' || corrected_value
            when 'set_speaker' then '“' || printed || '” was said by ' || corrected_value
            when 'set_mark' then printed || ' is read as ' || corrected_value
            when 'choose_mark' then 'of the marks that articles print for ' || printed || ', ' || corrected_value || ' is right'
            when 'set_place' then '“' || printed || '” means place ' || corrected_value
            when 'set_date' then '“' || printed || '” means ' || corrected_value
        end
        || coalesce(', as ' || decided_by || ' decided', ', as somebody decided') || coalesce(' on ' || decided_on, '')
        || coalesce(': ' || reason, '') as explanation,
        char_start,
        cast(char_end as integer) as char_end
    from corrections

)

select * from final
