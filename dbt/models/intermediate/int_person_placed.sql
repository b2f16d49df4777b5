-- Each person of an article, with the name and sense that the article means.
with meant as (

    select * from {{ ref('int_person_meant') }}

),

surnames as (

    select * from {{ ref('int_surnames') }}

),

final as (

    select
        meant.* exclude (name_sense, sense),
        coalesce(surnames.name_sense, meant.name_sense) as name_sense,
        surnames.name_sense is not null as is_surname_only
    from meant
    left join surnames on meant.article_id = surnames.article_id and meant.person_key = surnames.person_key

)

select * from final
