-- Which pairs report the same words: alike enough by themselves, or alike in a place whose neighbours are alike too.
with pairs as (

    select * from {{ ref('int_statement_pairs') }}

),

ranked as (

    select
        *,
        max(similarity) over (partition by left_id, right_article) as best_of_left,
        max(similarity) over (partition by right_id, left_article) as best_of_right
    from pairs

),

-- a neighbour may have the smaller id on the other side: each pair stands here both ways round
neighbours as (

    select
        left_article,
        right_article,
        left_position,
        right_position
    from pairs

    union all

    select
        right_article as left_article,
        left_article as right_article,
        right_position as left_position,
        left_position as right_position
    from pairs

),

-- at most two segments on, in the same direction in both articles
supported as (

    select distinct
        pair.left_id,
        pair.right_id
    from ranked as pair
    inner join neighbours
        on
            pair.left_article = neighbours.left_article
            and pair.right_article = neighbours.right_article
            and abs(pair.left_position - neighbours.left_position) between 1 and 2
            and abs(pair.right_position - neighbours.right_position) between 1 and 2
            and sign(pair.left_position - neighbours.left_position) = sign(pair.right_position - neighbours.right_position)
    where pair.similarity in (pair.best_of_left, pair.best_of_right)

),

final as (

    select
        ranked.left_id,
        ranked.right_id,
        ranked.similarity,
        case when supported.left_id is null then 'alike' else 'alike in place' end as why
    from ranked
    left join supported on ranked.left_id = supported.left_id and ranked.right_id = supported.right_id
    where
        (ranked.similarity >= {{ var('same_words') }} or supported.left_id is not null)
        -- the same words on another day are another statement, unless they are the same to the letter and long
        and (ranked.same_days or ranked.similarity >= {{ var('same_on_any_day') }})

)

select * from final
