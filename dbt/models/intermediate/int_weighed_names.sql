-- What speaks for and against one person behind two names: country, sex, sides of the sport, years, company.
with pairs as (

    select * from {{ ref('int_name_pairs') }}

),

named_people as (

    select * from {{ ref('int_named_people') }}

),

-- of the company only what both keep is handed on: it can be long
profiled as (

    select
        pairs.name_sense,
        pairs.other_sense,
        pairs.relation,
        one.full_name,
        two.full_name as other_name,
        list_has_any(one.article_ids, two.article_ids) as in_one_article,
        one.is_split or two.is_split as is_split,
        {{ profile_of('one', 'list_intersect(one.company, two.company)') }} as profile,
        {{ profile_of('two', 'list_intersect(one.company, two.company)') }} as other_profile
    from pairs
    inner join named_people as one on pairs.name_sense = one.name_sense
    inner join named_people as two on pairs.other_sense = two.name_sense

),

final as (

    select
        name_sense,
        other_sense,
        relation,
        full_name,
        other_name,
        in_one_article,
        is_split,
        points_for(profile, other_profile) as points_for,
        points_against(profile, other_profile) as points_against
    from profiled

)

select * from final
