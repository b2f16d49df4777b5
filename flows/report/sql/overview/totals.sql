select
    (select count(*) from marts.articles) as articles,
    (select count(*) from marts.quotes) as quotes,
    (select count(*) from marts.results) as results,
    (select count(*) from marts.races) as races,
    (select count(*) from marts.athletes) as athletes,
    (select count(*) from marts.outlets) as outlets,
    (select count(*) from marts.conflicts) as conflicts,
    (select run_id from ops.snapshot) as run_id
