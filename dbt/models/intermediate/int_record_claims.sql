-- A record that a claim speaks of, and the list of records it belongs to.
with records as (

    select * from {{ ref('int_flagged_records') }}

),

-- "the course record" of an article that speaks of one course only is that course's
placed as (

    select
        * replace (coalesce(
            scope,
            case
                when record in ('CR', 'MR') and min(scope) over same_event = max(scope) over same_event
                    then min(scope) over same_event
            end
        ) as scope)
    from records
    window same_event as (partition by article_id, record, discipline, sex)

),

listed as (

    select
        *,
        -- one list a record: indoors is another, and what the text does not place is outdoors
        {{ row_key([
            'record', 'discipline', 'sex', "case when record in ('NR', 'PB', 'SB', 'CR', 'MR') then scope end", 'season',
            "coalesce(environment = 'indoor', false) or coalesce(scope = 'indoor', false)",
        ]) }} as list_id
    from placed

),

final as (

    select
        {{ row_key(['list_id', 'athlete_id', 'round(mark_value, 3)']) }} as record_id,
        *
    from listed

)

select * from final
