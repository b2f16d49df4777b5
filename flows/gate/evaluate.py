"""One suite judged by Great Expectations, on pandas frames.

A rule has one outcome: ``pass``, ``fail``, ``error`` (it could not be evaluated, which blocks like a failure of a
critical rule) or ``skipped`` (it needs a history or a batch that is not there).
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import duckdb

from flows.gate import measure
from flows.gate.suites import Rule, Suite

if TYPE_CHECKING:
    import pandas as pd

Result = dict[str, Any]


def suite_results(connection: duckdb.DuckDBPyConnection, suite: Suite) -> tuple[list[Result], list[Any]]:
    """The result of every rule, in the suite's order, and Great Expectations' own results for its Data Docs."""
    found: dict[str, Result] = {}
    docs: list[Any] = []
    ready = [rule for rule in suite.rules if not _skip(connection, suite, rule, found)]
    numbers: dict[str, float] = {}
    for rule in ready:
        if not (rule.rows or rule.value):
            continue
        try:
            value, rows = measure.number(connection, rule)
        except duckdb.Error as error:
            found[rule.name] = _result(suite, rule, "error", f"{type(error).__name__}: {error}")
            continue
        if value is None:
            outcome = "skipped" if rule.needs else "error"
            found[rule.name] = _result(suite, rule, outcome, "The query gave no number")
            continue
        numbers[rule.name] = value
        found[rule.name] = _result(suite, rule, "pass", "", rows, int(value) if rule.rows else None)
    counted = [rule for rule in ready if rule.name in numbers]
    tabular = [rule for rule in ready if not (rule.rows or rule.value)]
    if counted:
        import pandas as pd  # here, since a night without news needs none

        docs.append(_judge(suite, counted, pd.DataFrame([numbers]), found))
    if tabular:
        try:
            data = measure.frame(connection, suite, tabular)
        except duckdb.Error as error:
            found |= {rule.name: _result(suite, rule, "error", f"{type(error).__name__}: {error}") for rule in tabular}
        else:
            docs.append(_judge(suite, tabular, data, found))
    return [found[rule.name] for rule in suite.rules], docs


def _skip(connection: duckdb.DuckDBPyConnection, suite: Suite, rule: Rule, found: dict[str, Result]) -> bool:
    missing = [need for need in rule.needs if not measure.has(connection, need)]
    if missing:
        what = {"history": "no earlier published run", "batch": "no new document tonight"}[missing[0]]
        found[rule.name] = _result(suite, rule, "skipped", f"There is {what}")
    return bool(missing)


def _judge(suite: Suite, rules: list[Rule], data: pd.DataFrame, found: dict[str, Result]) -> Any:
    """Let Great Expectations judge the rules on a frame; writes each outcome into ``found``."""
    try:
        outcome = _validate(f"{suite.gate}.{suite.name}", rules, data)
    except Exception as error:  # a rule that Great Expectations cannot even build blocks like one that failed
        text = f"{type(error).__name__}: {error}"
        found.update({rule.name: _result(suite, rule, "error", text) for rule in rules})
        return None
    by_name = {_rule_of(judged): judged for judged in outcome.results}
    for rule in rules:
        judged = by_name[rule.name]
        crashed = (judged.exception_info or {}).get("raised_exception") or _nested_exception(judged.exception_info)
        state = "error" if crashed else "pass" if judged.success else "fail"
        result = found.get(rule.name) or _result(suite, rule, state, "")
        result["outcome"] = state
        result["observed"] = str(crashed) if crashed else _observed(judged, data, rule)
        if not (rule.rows or rule.value) and state == "fail":
            result["failing_count"] = (judged.result or {}).get("unexpected_count")
            values = (judged.result or {}).get("partial_unexpected_list") or []
            result["rows"] = [{rule.kwargs.get("column", "value"): str(value)} for value in values]
        found[rule.name] = result
    return outcome


def _rule_of(judged: Any) -> str:
    name: str = judged.expectation_config.meta["rule"]
    return name


def _nested_exception(info: Any) -> str | None:
    """Great Expectations keeps a crash of a metric one level down, by metric id."""
    for value in (info or {}).values():
        if isinstance(value, dict) and value.get("raised_exception"):
            return str(value.get("exception_message") or "it raised an exception")
    return None


def _observed(judged: Any, data: pd.DataFrame, rule: Rule) -> str:
    if rule.rows or rule.value:
        value = float(data[rule.name].iloc[0])
        shown = f"{value:,.0f}" if rule.rows or value.is_integer() else f"{value:.4g}"
        return shown if rule.rows else shown + _bounds(rule.kwargs)
    result = judged.result or {}
    if "observed_value" in result:
        return str(result["observed_value"])
    return f"{result.get('unexpected_count', 0):,} of {result.get('element_count', len(data)):,} values"


def _bounds(kwargs: dict[str, Any]) -> str:
    """What a number may be, beside what it is: a share of 1 and a count of 1 look alike."""
    named = {"min_value": "at least", "max_value": "at most"}
    told = [f"{words} {kwargs[name]:g}" for name, words in named.items() if kwargs.get(name) is not None]
    return f" ({', '.join(told)})" if told else ""


def _result(
    suite: Suite,
    rule: Rule,
    outcome: str,
    observed: str,
    rows: list[dict[str, Any]] | None = None,
    count: int | None = None,
) -> Result:
    return {
        "gate": suite.gate,
        "suite": suite.name,
        "rule": rule.name,
        "severity": rule.severity,
        "outcome": outcome,
        "notes": rule.notes,
        "observed": observed,
        "failing_count": count,
        "rows": rows or [],
        "allowed_because": None,
    }


@functools.cache
def _frames() -> Any:
    """Where every frame goes in, made once a process: Great Expectations writes its whole configuration anew at each change."""
    import great_expectations as gx
    from great_expectations.data_context.types.base import DataContextConfig, InMemoryStoreBackendDefaults

    config: Any = DataContextConfig(  # no temporary folder for pages that nobody opens, and nothing sent anywhere
        store_backend_defaults=InMemoryStoreBackendDefaults(), analytics_enabled=False
    )
    context: Any = gx.get_context(mode="ephemeral", project_config=config)
    context.variables.progress_bars = {"globally": False}
    return context.data_sources.add_pandas("frames").add_dataframe_asset("frame").add_batch_definition_whole_dataframe("all")


def _validate(name: str, rules: list[Rule], data: pd.DataFrame) -> Any:
    import great_expectations as gx
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
    from great_expectations.expectations.metadata_types import FailureSeverity

    batch = _frames().get_batch({"dataframe": data})
    suite = gx.ExpectationSuite(
        name=name,
        expectations=[
            ExpectationConfiguration(
                type=rule.type,
                kwargs=rule.kwargs,
                severity=FailureSeverity(rule.severity),
                notes=rule.notes,
                meta={"rule": rule.name},
            ).to_domain_obj()
            for rule in rules
        ],
    )
    return batch.validate(suite, result_format="SUMMARY")
