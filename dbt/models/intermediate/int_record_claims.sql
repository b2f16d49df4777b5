-- A claim with a record flag, and the list of records it belongs to.
with claims as (

    select * from {{ ref('int_claims') }}

),

people as (

    select * from {{ ref('people') }}

),

races as (

    select * from {{ ref('races') }}

),

flagged as (

    select
        claims.*,
        unnest(claims.records) as record
    from claims
    where claims.person_id is not null and claims.mark_value is not null

),

scoped as (

    select
        flagged.record,
        flagged.person_id as athlete_id,
        flagged.discipline,
        coalesce(people.sex, flagged.sex) as sex,
        -- whose record it is: the country's, the continent's, the meeting's, the athlete's own
        case
            when flagged.record = 'NR' then people.country
            when flagged.record in ('PB', 'SB') then flagged.person_id
            when flagged.record in ('CR', 'MR') then coalesce(flagged.series, flagged.record_scope)
            else flagged.record_scope
        end as scope,
        coalesce(races.environment, flagged.environment) as environment,
        flagged.race_id,
        coalesce(race_facts.race_date, flagged.race_date) as set_on,
        coalesce(race_facts.race_from, flagged.race_from) as set_from,
        -- the best of a season starts anew with each
        case when flagged.record in ('SB', 'WL') then year(coalesce(race_facts.race_from, flagged.race_from)) end as season,
        canonical_mark(flagged.mark_value, flagged.mark_unit, flagged.mark_precision) as mark,
        flagged.mark_value,
        flagged.claim_id,
        flagged.article_id,
        flagged.source_group
    from flagged
    inner join people on flagged.person_id = people.person_id and people.is_athlete
    left join {{ ref('int_races') }} as races on flagged.article_id = races.article_id and flagged.race_no = races.race_no
    left join races as race_facts on flagged.race_id = race_facts.race_id

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
    from scoped
    where discipline is not null
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
