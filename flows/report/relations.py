"""The data behind the pages, as SQL: one set of relations for each kind of page.

A relation's first column, ``page_id``, says which page a row stands on. The same SQL gives the rows to show and, hashed, whether a page
has to be built again: a page depends on nothing else. Relations of a page are bounded, so that no page grows with the archive.
"""

from __future__ import annotations

from dataclasses import dataclass

ON_A_PAGE = 60
"""Rows of one list on one page, the newest first, where a list has no natural bound."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Rows by page: ``sql`` with a column ``page_id``, ``order`` within a page. ``links``: column → kind of page it may lead to."""

    sql: str
    order: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its folder and template, the ids that have one, and its data."""

    name: str
    folder: str
    ids: str
    relations: dict[str, Relation]


LINKED = {
    "article_id": "article", "athlete_id": "athlete", "opponent_id": "athlete", "speaker_id": "athlete", "winner_id": "athlete",
    "race_id": "race", "outlet_id": "outlet", "rivalry_id": "rivalry", "other_article_id": "article", "subject_id": "athlete",
    "previous_athlete_id": "athlete",
}  # fmt: skip
"""Columns that lead to pages: whether that page exists is part of what a page depends on."""

_PAIR = "least(h.athlete_id, h.opponent_id) || '--' || greatest(h.athlete_id, h.opponent_id)"
_RACE = "c.race_id, c.competition, c.discipline, c.division, c.sex, c.round, c.race_date, c.race_from"
_OUTLET = "coalesce(o.name, a.publisher) as outlet"
_QUOTE = f"""q.quote_id, q.text, q.speaker, q.speaker_id, q.cue, q.kind, q.said_on, coalesce(q.said_from, q.said_to) as said_from, q.occasion, a.article_id, a.title,
    a.published_on, a.outlet_id, {_OUTLET}"""
_FROM_QUOTES = "from marts.quotes as q join marts.articles as a using (article_id) left join marts.outlets as o using (outlet_id)"

ARTICLE = Kind(
    "article",
    "articles",
    """select article_id from marts.conflict_claims union select article_id from marts.audits
    union select v.article_id from ops.article_versions as v join ops.runs as r using (run_id)
        where r.status = 'published' and r.started_at >= (select max(started_at) from ops.runs) - interval 30 day
        and v.article_id in (select article_id from marts.articles)
    union select page_id from asked where kind = 'article' and page_id in (select article_id from marts.articles)""",
    {
        "article": Relation(
            f"""select a.article_id as page_id, a.* exclude (outlet_id), a.outlet_id, {_OUTLET}, d.title as copied_title, d.article_id as other_article_id
            from marts.articles as a left join marts.outlets as o using (outlet_id)
            left join marts.articles as d on d.article_id = coalesce(a.duplicate_of, a.derivative_of)""",
            "page_id",
        ),
        "quotes": Relation(
            "select article_id as page_id, quote_id, kind, speaker, speaker_id, cue, said_on, occasion, char_start, char_end, repair, rule, confidence, explanation from marts.quotes",
            "char_start, char_end desc, quote_id",
        ),
        "subjects": Relation(
            """select s.article_id as page_id, s.quote_id, s.athlete_id as subject_id, p.full_name, s.how from marts.quote_subjects as s
            join marts.people as p on p.person_id = s.athlete_id""",
            "full_name, quote_id",
        ),
        "speech": Relation(
            "select article_id as page_id, speaker, speaker_id, cue, said_on, char_start, char_end, rule, confidence, explanation from marts.indirect_speech",
            "char_start, char_end desc",
        ),
        "claims": Relation(
            """select k.article_id as page_id, k.claim_id, k.athlete_id, coalesce(p.full_name, k.team) as athlete, k.race_id, k.discipline, k.outcome, k.mark_as_printed, k.wind,
            k.place, k.competition, k.race_date, k.round, k.records, k.char_start, k.char_end, k.rule, k.confidence
            from marts.result_claims as k left join marts.people as p on p.person_id = k.athlete_id""",
            "char_start, char_end desc, claim_id",
        ),
        "mentions": Relation(
            """select m.article_id as page_id, m.athlete_id, p.full_name, m.kind, m.char_start, m.char_end, m.rule, m.confidence
            from marts.athlete_mentions as m join marts.people as p on p.person_id = m.athlete_id""",
            "char_start, char_end desc, athlete_id",
        ),
        "splits": Relation(
            """select s.article_id as page_id, s.athlete_id, p.full_name, s.kind, s.distance, s.mark_as_printed, s.char_start, s.char_end, s.rule, s.confidence
            from marts.splits as s left join marts.people as p on p.person_id = s.athlete_id""",
            "char_start, char_end desc, full_name",
        ),
        "races": Relation(
            f"select m.article_id as page_id, {_RACE}, m.char_start, m.char_end, m.rule, m.confidence from marts.race_mentions as m join marts.races as c using (race_id)",
            "char_start, race_id",
        ),
        "audits": Relation(
            "select article_id as page_id, check_name, verdict, explanation, char_start, char_end from marts.audits", "char_start, explanation"
        ),
        "conflicts": Relation(
            """select distinct k.article_id as page_id, x.conflict_id, x.attribute, x.explanation, x.race_id, k.value, k.is_chosen
            from marts.conflict_claims as k join marts.conflicts as x using (conflict_id)""",
            "explanation, value",
        ),
    },
)

ATHLETE = Kind(
    "athlete",
    "athletes",
    "select athlete_id from marts.athletes where result_count + quote_count > 0",
    {
        "athlete": Relation("select athlete_id as page_id, * from marts.athletes", "page_id"),
        "results": Relation(
            f"""select r.athlete_id as page_id, {_RACE}, r.mark, r.mark_value, r.mark_unit, r.place, r.outcome, r.records, r.source_count, r.agreement,
            coalesce(d.unit, r.mark_unit) as unit
            from marts.results as r join marts.races as c using (race_id) left join reference.disciplines as d on d.code = c.discipline""",
            "race_from desc nulls last, race_id",
        ),
        "records": Relation(
            """select r.athlete_id as page_id, r.record, r.scope, r.discipline, r.mark, r.set_on, r.race_id, p.full_name as previous_name,
            r.previous_athlete_id, r.previous_mark, r.source_count
            from marts.record_progression as r left join marts.people as p on p.person_id = r.previous_athlete_id""",
            "set_on desc nulls last, record, discipline, mark",
        ),
        "quotes": Relation(
            f"""select q.speaker_id as page_id, {_QUOTE} {_FROM_QUOTES}
            where q.kind in ('speech', 'unmarked') and q.speaker_id is not null and q.text is not null
            qualify row_number() over (partition by q.speaker_id, lower(q.text) order by a.published_on, a.article_id) = 1
                and row_number() over (partition by q.speaker_id order by coalesce(q.said_from, q.said_to) desc nulls last, q.quote_id) <= {ON_A_PAGE}""",
            "said_from desc nulls last, article_id, quote_id",
        ),
        "about": Relation(
            f"""select s.athlete_id as page_id, {_QUOTE} {_FROM_QUOTES} join marts.quote_subjects as s on s.quote_id = q.quote_id
            where s.athlete_id is distinct from q.speaker_id and q.kind in ('speech', 'unmarked')
            qualify row_number() over (partition by s.athlete_id order by coalesce(q.said_from, q.said_to) desc nulls last, q.quote_id) <= 20""",
            "said_from desc nulls last, article_id, quote_id",
        ),
        "opponents": Relation(
            f"""select h.athlete_id as page_id, h.opponent_id, p.full_name, sum(h.meetings)::int as meetings, sum(h.wins)::int as wins, sum(h.losses)::int as losses,
            max(h.last_meeting) as last_meeting, {_PAIR} as rivalry_id
            from marts.head_to_head as h join marts.people as p on p.person_id = h.opponent_id group by h.athlete_id, h.opponent_id, p.full_name
            qualify row_number() over (partition by h.athlete_id order by sum(h.meetings) desc, max(h.last_meeting) desc, h.opponent_id) <= {ON_A_PAGE}""",
            "meetings desc, last_meeting desc, opponent_id",
        ),
        "articles": Relation(
            f"""select distinct m.athlete_id as page_id, a.article_id, a.title, a.published_on, a.outlet_id, {_OUTLET}
            from (select distinct athlete_id, article_id from marts.athlete_mentions) as m join marts.articles as a using (article_id)
            left join marts.outlets as o using (outlet_id)
            qualify row_number() over (partition by m.athlete_id order by a.published_on desc nulls last, a.article_id) <= {ON_A_PAGE}""",
            "published_on desc nulls last, article_id",
        ),
        "conflicts": Relation(
            "select athlete_id as page_id, conflict_id, attribute, explanation, basis, race_id from marts.conflicts where athlete_id is not null",
            "explanation",
        ),
    },
)

RACE = Kind(
    "race",
    "races",
    "select race_id from marts.races",
    {
        "race": Relation(
            f"""select c.race_id as page_id, {_RACE}, c.status, c.winner_id, p.full_name as winner, c.article_count, k.venue, k.city, k.country, k.name, k.environment
            from marts.races as c left join marts.competitions as k using (competition_id) left join marts.people as p on p.person_id = c.winner_id""",
            "page_id",
        ),
        "results": Relation(
            """select r.race_id as page_id, r.athlete_id, p.full_name, p.country, r.mark, r.mark_value, r.mark_unit, r.place, r.outcome, r.records, r.source_count, r.agreement
            from marts.results as r join marts.people as p on p.person_id = r.athlete_id""",
            "place nulls last, mark_value nulls last, full_name",
        ),
        "claims": Relation(
            f"""select k.race_id as page_id, k.athlete_id, p.full_name, k.mark_as_printed, k.place, k.outcome, a.article_id, a.title, a.outlet_id, {_OUTLET}, a.published_on,
            a.duplicate_of is not null or a.derivative_of is not null as is_copy,
            bool_or(not x.is_chosen) as differs, min(substr(a.text, k.char_start + 1, least(k.char_end - k.char_start, 400))) as words
            from marts.result_claims as k join marts.articles as a using (article_id) left join marts.people as p on p.person_id = k.athlete_id
            left join marts.outlets as o on o.outlet_id = a.outlet_id
            left join marts.conflict_claims as x on x.claim_id = k.claim_id
            where k.race_id is not null and k.athlete_id is not null group by all""",
            "published_on, article_id, place nulls last, full_name",
        ),
        "conflicts": Relation(
            "select race_id as page_id, conflict_id, attribute, explanation, basis, chosen_value, athlete_id from marts.conflicts where race_id is not null",
            "attribute, explanation",
        ),
        "splits": Relation(
            """select s.race_id as page_id, s.athlete_id, p.full_name, s.kind, s.distance, s.distance_m, s.mark_as_printed, s.mark_value, min(s.article_id) as article_id
            from marts.splits as s left join marts.people as p on p.person_id = s.athlete_id where s.race_id is not null group by all""",
            "distance_m nulls last, mark_value, full_name",
        ),
        "quotes": Relation(
            f"""select c.race_id as page_id, {_QUOTE} {_FROM_QUOTES}
            join marts.results as r on r.athlete_id = q.speaker_id
            join marts.races as c on c.race_id = r.race_id and c.race_from = c.race_to
                and coalesce(q.said_from, q.said_to) between c.race_from and c.race_from + interval 1 day
            join marts.race_mentions as m on m.race_id = c.race_id and m.article_id = q.article_id
            where q.kind in ('speech', 'unmarked')
            qualify row_number() over (partition by c.race_id, q.speaker_id, lower(q.text) order by a.published_on, a.article_id) = 1
                and row_number() over (partition by c.race_id order by length(q.text) desc, q.quote_id) <= 16""",
            "speaker, article_id, quote_id",
        ),
        "articles": Relation(
            f"""select distinct m.race_id as page_id, a.article_id, a.title, a.published_on, a.outlet_id, {_OUTLET}
            from marts.race_mentions as m join marts.articles as a using (article_id) left join marts.outlets as o using (outlet_id)""",
            "published_on, article_id",
        ),
    },
)

_RIVALS = f"""select {_PAIR} as pair from marts.head_to_head as h where h.athlete_id < h.opponent_id group by all having sum(h.meetings) >= 2"""
_SIDES = "(select distinct {pair} as pair, h.athlete_id, h.opponent_id from marts.head_to_head as h)".format(pair=_PAIR)
RIVALRY = Kind(
    "rivalry",
    "rivalries",
    _RIVALS,
    {
        "athletes": Relation(
            f"""select s.pair as page_id, s.athlete_id, p.full_name, p.country, p.sex from {_SIDES} as s join marts.people as p on p.person_id = s.athlete_id""",
            "athlete_id",
        ),
        "scores": Relation(
            f"select {_PAIR} as page_id, h.discipline, h.meetings, h.wins, h.losses from marts.head_to_head as h where h.athlete_id < h.opponent_id",
            "meetings desc, discipline",
        ),
        "meetings": Relation(
            f"""select {_PAIR} as page_id, h.place, h.opponent_place, h.mark, h.opponent_mark, h.ahead_id, h.known_by, {_RACE}
            from marts.head_to_head_meetings as h join marts.races as c using (race_id) where h.athlete_id < h.opponent_id""",
            "race_from nulls last, race_id",
        ),
        "words": Relation(
            f"""select s.pair as page_id, {_QUOTE} {_FROM_QUOTES} join marts.quote_subjects as t on t.quote_id = q.quote_id
            join {_SIDES} as s on s.athlete_id = q.speaker_id and s.opponent_id = t.athlete_id
            where q.kind in ('speech', 'unmarked')
            qualify row_number() over (partition by s.pair, q.speaker_id, lower(q.text) order by a.published_on, a.article_id) = 1
                and row_number() over (partition by s.pair order by coalesce(q.said_from, q.said_to) desc nulls last, q.quote_id) <= {ON_A_PAGE}""",
            "said_from nulls last, article_id, quote_id",
        ),
    },
)

OUTLET = Kind(
    "outlet",
    "outlets",
    "select outlet_id from marts.outlets",
    {
        "outlet": Relation("select outlet_id as page_id, * exclude (outlet_id) from marts.outlets", "page_id"),
        "changes": Relation(
            """select r.outlet_id as page_id, r.change, count(*) as reports from marts.statement_reports as r join marts.statements as s using (statement_id)
            where s.report_count > 1 and r.outlet_id is not null group by all""",
            "reports desc, change",
        ),
        "wordings": Relation(
            f"""select r.outlet_id as page_id, r.change, r.wording, s.text, s.speaker, s.speaker_id, r.article_id, r.similarity
            from marts.statement_reports as r join marts.statements as s using (statement_id)
            where s.report_count > 1 and r.outlet_id is not null and r.change not in ('identical', 'spelling', 'house_style')
            qualify row_number() over (partition by r.outlet_id order by r.similarity, r.report_id) <= {ON_A_PAGE}""",
            "similarity, wording",
        ),
        "numbers": Relation(
            """select a.outlet_id as page_id, count(*) as claims, count(*) filter (where r.source_count > 1) as comparable,
            count(*) filter (where r.source_count > 1 and x.differs is null) as agreeing
            from marts.result_claims as k join marts.articles as a using (article_id) left join marts.results as r using (result_id)
            left join (select claim_id, true as differs from marts.conflict_claims where not is_chosen group by all) as x on x.claim_id = k.claim_id
            where a.outlet_id is not null group by a.outlet_id""",
            "page_id",
        ),
        "conflicts": Relation(
            f"""select distinct k.outlet_id as page_id, x.conflict_id, x.attribute, x.explanation, x.race_id, k.value, k.is_chosen
            from marts.conflict_claims as k join marts.conflicts as x using (conflict_id) where k.outlet_id is not null
            qualify row_number() over (partition by k.outlet_id order by k.is_chosen, x.conflict_id) <= {ON_A_PAGE}""",
            "is_chosen, explanation, value",
        ),
        "audits": Relation(
            f"""select a.outlet_id as page_id, d.verdict, d.check_name, d.explanation, a.article_id, a.title from marts.audits as d join marts.articles as a using (article_id)
            where a.outlet_id is not null
            qualify row_number() over (partition by a.outlet_id order by d.verdict = 'confirmed', d.audit_id) <= {ON_A_PAGE}""",
            "verdict, explanation",
        ),
        "articles": Relation(
            f"""select outlet_id as page_id, article_id, title, published_on, word_count, copied_share, duplicate_of is not null or derivative_of is not null as is_copy
            from marts.articles where outlet_id is not null
            qualify row_number() over (partition by outlet_id order by published_on desc nulls last, article_id) <= {ON_A_PAGE}""",
            "published_on desc nulls last, article_id",
        ),
    },
)
KINDS = (ARTICLE, ATHLETE, RACE, RIVALRY, OUTLET)
