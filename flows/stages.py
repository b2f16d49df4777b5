"""The stages of a night, each a plain function of the night. ``flows.nightly`` says in which order.

A stage opens the scratch file, does its part, closes it. Killed anywhere before ``publish`` renames, nothing has
happened; the next night starts from the published file and finds the finished annotations in their shards.
"""

from __future__ import annotations

from typing import Any

import duckdb

from flows import landing, metrics, progress, set_aside, shards, transform, warm
from flows.gate.measure import prepare
from flows.ingest import ROUTINE
from flows.night import Night
from flows.warehouse import ops, raw
from flows.warehouse import publish as snapshots
from flows.warehouse.db import dicts, opened


def ingest(night: Night) -> None:
    """Files → documents: a scratch copy of the published file, and in it what is new, changed, gone or refused."""
    with night.stage("ingest") as counts:
        snapshots.make_scratch(night.folder)
        with opened(night.folder.scratch_file) as connection:
            raw.create(connection)
            ops.create(connection)
            known = landing.known_files(connection)
            reader = night.fingerprint.reader
            aside = set_aside.read(night.folder.quarantine)
            plan = landing.plan(night.files, known, aside, reader, night.full_refresh)
            landing.land(connection, night.run_id, plan, night.files, known, reader, night.settings)
            raw.refresh_current(connection, night.fingerprint.annotator)
            counts |= landed(connection, night)
            night.record.write("rejected", refused(connection, night.run_id))


def gate_landing(night: Night) -> None:
    """Judge tonight's documents; articles that a row rule names are refused, the others go on."""
    with night.stage("libraries"):
        warm.wait()
    with night.stage("gate-landing") as counts, opened(night.folder.scratch_file) as connection:

        def refuse(rule: str, articles: list[str], sentence: str) -> None:
            raw.refuse(connection, night.run_id, articles, f"gate:{rule}", sentence)
            counts["articles_set_aside"] = counts.get("articles_set_aside", 0) + len(articles)

        counts |= _gate(night, connection, "landing", refuse)
        raw.refresh_current(connection, night.fingerprint.annotator)


def annotate(night: Night) -> None:
    """Documents → spans, in parallel, each batch one shard; then the shards → raw tables."""
    with night.stage("annotate") as counts, opened(night.folder.scratch_file) as connection:
        version = night.fingerprint.annotator
        if night.full_refresh:
            raw.forget_annotations(connection)
        documents = raw.documents_to_annotate(connection, version)
        settings = night.settings
        many = len(documents) >= settings.in_process_below
        with progress.long_work("annotating", len(documents)) as advance:
            paths = shards.annotate_all(
                documents,
                version,
                night.folder.shards,
                batch_size=settings.batch_size,
                workers=settings.worker_count() if many else 1,
                progress=advance,
            )
        wanted = {(document.article_id, raw.document_id(document)) for document in documents}
        errors = {key: error for key, error in shards.errors(paths).items() if key in wanted}
        raw.load_shards(
            connection,
            night.run_id,
            [str(path) for path in paths],
            sorted(" ".join(key) for key in wanted - errors.keys()),
        )
        key = {"run_id": night.run_id, "annotator_version": version}
        failures = [key | {"article_id": a, "document_id": d, "error": error} for (a, d), error in sorted(errors.items())]
        raw.append(connection, "failures", raw.FAILURES, failures)
        for (article, _), error in errors.items():
            raw.refuse(connection, night.run_id, [article], "annotation_failed", f"The annotator failed on it: {error}")
        raw.refresh_current(connection, version)
        night.record.write("rejected", refused(connection, night.run_id))
        counts |= {"articles_annotated": len(wanted) - len(errors), "annotations_failed": len(errors)}


def gate_annotations(night: Night) -> None:
    """Judge tonight's spans; an article whose spans break a row rule is refused, or keeps its earlier annotation."""
    with night.stage("gate-annotations") as counts, opened(night.folder.scratch_file) as connection:

        def refuse(rule: str, articles: list[str], sentence: str) -> None:
            raw.withdraw(connection, night.run_id, articles)
            raw.refuse(connection, night.run_id, articles, f"gate:{rule}", sentence)
            counts["articles_set_aside"] = counts.get("articles_set_aside", 0) + len(articles)

        counts |= _gate(night, connection, "annotations", refuse)
        raw.refresh_current(connection, night.fingerprint.annotator)


def build(night: Night) -> None:
    """Spans → marts: dbt builds and tests staging, intermediate and marts."""
    with night.stage("build") as counts:
        with opened(night.folder.scratch_file) as connection:  # built anew: dbt need not swap, and what lost its model goes
            for schema in ("marts", "intermediate", "staging", "reference"):
                connection.execute(f"drop schema if exists {schema} cascade")
        built = transform.build(night.settings, night.folder, sorted(night.allow))
        from flows import gate

        gate.overrule(built.results, night.allow)
        night.record.write("gate-dbt", built.results)
        night.record.write("dbt-seconds", built.seconds)
        counts |= {"dbt_tests": built.tests}
        blocked = gate.blocking(built.results)
        if blocked:
            raise gate.as_error("dbt", blocked)


def gate_marts(night: Night) -> None:
    """Measure what would be published, and judge it: evidence, shrink, growth, drift, agreement between marts."""
    with night.stage("gate-marts") as counts, opened(night.folder.scratch_file) as connection:
        prepare(connection, night.run_id, night.day)
        measured = metrics.measure(connection, night.settings.expectations)
        night.record.write("metrics", measured)
        counts |= {f"marts_{table}": int(value) for table, metric, _, value in measured if metric == "rows" and "." not in table}
        counts |= _gate(night, connection, "marts", None)


def publish(night: Night) -> None:
    """The scratch file takes the published file's place in one rename; under a hold, everything but that."""
    with night.stage("publish") as counts:
        held = night.folder.hold.exists()
        with opened(night.folder.scratch_file) as connection:
            night.record.write("rejected", refused(connection, night.run_id))
            night.record.write("versions", _versions(connection, night.run_id))
            ops.load(connection, night.folder, night.record, night.fingerprint.whole)
            for schema in ("staging", "intermediate"):
                connection.execute(f"drop schema if exists {schema} cascade")
        if held:
            night.status, night.message = "held", "Gates passed; not published because of a rollback's hold"
            return
        snapshots.publish(night.folder, night.settings.keep)
        night.status = "published"
        shards.remove_other_versions(night.folder.shards, night.fingerprint.annotator)
        counts["bytes"] = night.folder.published.stat().st_size


def landed(connection: duckdb.DuckDBPyConnection, night: Night) -> dict[str, Any]:
    """Tonight's counts by state of file or item."""
    states = dict(
        connection.execute(
            """select state, count(*) from raw.files where run_id = ? and coalesce(code, '') not in (select unnest(?))
            group by all""",
            [night.run_id, sorted(ROUTINE)],
        ).fetchall()
    )
    files = connection.execute(
        "select count(distinct file_path) from raw.files where run_id = ? and file_sha256 is not null and state in ('read', 'refused')",
        [night.run_id],
    ).fetchone()
    fresh = connection.execute(
        """select count(distinct article_id) from raw.files where run_id = ? and state = 'read'
        and article_id not in (select article_id from raw.files where run_id < ? and article_id is not null)""",
        [night.run_id, night.run_id],
    ).fetchone()
    return {
        "files_seen": len(night.files.sha256),
        "files_read": files[0] if files else 0,
        "files_refused": states.get("refused", 0),
        "articles_new": fresh[0] if fresh else 0,
        "articles_gone": states.get("gone", 0),
        "files_quarantined": states.get("quarantined", 0),
    }


def refused(connection: duckdb.DuckDBPyConnection, run_id: str) -> list[dict[str, Any]]:
    """Tonight's refusals, what the annotators could not read included."""
    return dicts(
        connection,
        """select file_path, item, code, reason, file_sha256 from raw.files
        where run_id = $run_id and state in ('refused', 'quarantined')
        union all
        select a.file_path, a.item, 'annotation_failed', 'The annotator failed on it, its earlier reading counts: ' || f.error, null
        from raw.failures as f join raw.articles as a using (article_id, document_id)
        where f.run_id = $run_id and (article_id, document_id) not in (
            select (article_id, document_id) from raw.files
            where run_id = $run_id and state = 'refused' and article_id is not null)
        order by all""",
        {"run_id": run_id},
    )


def _versions(connection: duckdb.DuckDBPyConnection, run_id: str) -> list[dict[str, Any]]:
    return dicts(
        connection,
        """select a.source_key, f.file_path, f.item, f.article_id, f.document_id, f.state
        from raw.files as f left join raw.articles as a on a.article_id = f.article_id and a.document_id = f.document_id
            and a.file_path = f.file_path and a.item is not distinct from f.item
        where f.run_id = ? and f.article_id is not null order by all""",
        [run_id],
    )


def _gate(night: Night, connection: duckdb.DuckDBPyConnection, name: str, refuse: Any) -> dict[str, int]:
    from flows import gate

    docs = night.folder.report / night.run_id / "data-docs" if night.settings.data_docs else None
    results = gate.check(
        connection,
        name,
        night.settings.expectations,
        night.record,
        night.day,
        night.allow,
        set_aside=refuse,
        data_docs=docs,
        full_refresh=night.full_refresh,
    )
    outcomes = [result["outcome"] for result in results]
    return {f"{name}_{outcome}": outcomes.count(outcome) for outcome in sorted(set(outcomes))}
