# The command list: `make help` prints the comment above each target.
SHELL := /bin/bash
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
.DEFAULT_GOAL := help
.PHONY: help setup run test check lint types quick expected bench scale screenshots soak lock clean

## help: list the targets
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST) | awk -F': ' '{printf "  make %-12s %s\n", $$1, $$2}'

## setup: create the environment and install the locked dependencies (uv is used when it is there)
setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "mixedzone needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.12 run" >&2; exit 2; }
	@echo "Setting up $(VENV): about a minute the first time."
	@$(PYTHON) -m venv $(VENV)
	@if command -v uv >/dev/null 2>&1 && uv pip install -q --python $(BIN)/python --no-deps --require-hashes -r requirements.lock 2>/dev/null; then :; \
	else $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements.lock; fi
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

## run: set up, then run the night on raw/ (a sample season lies there); publishes warehouse/mixedzone.duckdb
run: $(READY)
	@$(BIN)/mixedzone run --raw raw --warehouse warehouse

## test: set up, then pass every test (under ten minutes)
test: $(READY)
	@$(BIN)/python -m pytest -m "not soak" -n 2 --dist loadfile --no-loadscope-reorder

## check: lint, types and the quick tests, under a minute
check: lint types quick

lint: $(READY)
	@$(BIN)/ruff check flows tests scripts
	@$(BIN)/ruff format --check flows tests scripts
	@$(BIN)/sqlfluff lint --processes 2 -q dbt/models dbt/tests

types: $(READY)
	@$(BIN)/mypy

quick: $(READY)
	@$(BIN)/python -m pytest -m "not slow and not soak" -n 2 --dist loadfile

## expected: run a night on raw/sample and write its marts to tests/expected, to be reviewed as a diff
expected: $(READY)
	@$(BIN)/python -m tests.marts_csv

## bench: measure the numbers of the README (annotator, nights)
bench: $(READY)
	@$(BIN)/python scripts/bench.py

## scale: measure how a night grows with the archive (1,000 and 3,000 articles), and what one new article costs then
scale: $(READY)
	@$(BIN)/python scripts/scale.py

## screenshots: photograph the report of the sample season into docs/screenshots (needs chromium)
screenshots: $(READY)
	@$(BIN)/python scripts/screenshots.py

## soak: every fault at every instant, and thirty clean nights; takes half an hour
soak: $(READY)
	@$(BIN)/python -m pytest -m soak

## lock: resolve the dependencies anew into requirements.lock (needs uv; writes no index address)
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --extra dev --extra build pyproject.toml -o requirements.lock

## clean: remove the environment, the caches and the warehouse (never anything in raw/)
clean:
	rm -rf $(VENV) warehouse .pytest_cache .mypy_cache .ruff_cache .hypothesis dbt/target dbt/logs
