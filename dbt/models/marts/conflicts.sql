with claims as (

    select * from {{ ref('int_conflict_claims') }}

),

people as (

    select * from {{ ref('people') }}

),

races as (

    select * from {{ ref('races') }}

),

said as (

    select * from {{ ref('int_conflict_wordings') }}

),

subjects as (

    select
        conflict_id,
        any_value(attribute) as attribute,
        any_value(athlete_id) as athlete_id,
        any_value(race_id) as race_id,
        any_value(best_value) as best_value,
        any_value(basis) as basis,
        count(distinct source_group) filter (where is_best) as best_support,
        count(distinct article_id) as article_count
    from claims
    group by conflict_id

),

final as (

    select
        subjects.conflict_id,
        subjects.attribute,
        subjects.athlete_id,
        subjects.race_id,
        case when subjects.basis != 'undecided' then subjects.best_value end as chosen_value,
        subjects.basis,
        concat_ws(
            ', ', people.full_name, races.competition, races.discipline,
            case subjects.attribute when 'race_date' then 'date' else replace(subjects.attribute, '_', ' ') end
        )
        || ': ' || said.who_said_what || '. '
        || case
            when subjects.basis = 'undecided' then 'The sources differ and as many stand behind each, so none is chosen.'
            when subjects.basis = 'arithmetic'
                then subjects.best_value || ' is chosen because the printed margin to the athlete ahead gives it; the others differ.'
            when subjects.basis = 'correction' then subjects.best_value || ' is chosen by a person; what differs stays as dissent.'
            when subjects.best_support <= said.other_support
                then subjects.best_value || ' is chosen because a machine translation counts half; the others differ.'
            else subjects.best_value || ' is chosen because most independent sources print it; the others differ.'
        end as explanation,
        subjects.article_count
    from subjects
    inner join said on subjects.conflict_id = said.conflict_id
    left join people on subjects.athlete_id = people.person_id
    left join races on subjects.race_id = races.race_id

)

select * from final
