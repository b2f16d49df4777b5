-- Evidence of the rows that come from several articles: that of the rows they were made from.
with spans as (

    select * from {{ ref('int_evidence_spans') }}

),

sources as (

    select * from {{ ref('int_evidence_sources') }}

),

-- a link is shown by the first place of either name
linked_names as (

    select
        'person_links' as mart,
        links.person_id || '|' || links.name || '|' || links.other_name as row_id,
        people.article_id,
        people.char_start,
        people.char_end,
        links.reason as rule
    from {{ ref('person_links') }} as links
    inner join {{ ref('int_people') }} as people
        on links.person_id = people.person_id and people.name_in_article in (links.name, links.other_name)
    qualify row_number() over (
        partition by links.person_id, links.name, links.other_name, people.name_in_article
        order by people.article_id, people.char_start
    ) = 1

),

final as (

    select
        sources.mart,
        sources.row_id,
        spans.article_id,
        spans.char_start,
        spans.char_end,
        spans.rule
    from sources
    inner join spans on sources.from_mart = spans.mart and sources.from_id = spans.row_id

    union all

    select * from linked_names

)

select * from final
