# The two commands that must always work: `make run` and `make test`. Plain pip from hash-pinned locks.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PREFIX ?=

.PHONY: run test check install camel web lock docs clean help train-ner test-camel test-web

help: ## List what make can do here
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

$(BIN)/workbench: requirements/base.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Workbench needs Python 3.11 or newer: make PYTHON=python3.12 run" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV): about a minute"
	@$(PIP) install --no-deps --require-hashes -r requirements/base.lock
	@PYTHONWARNINGS=ignore $(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q workbench
	@touch $@

$(VENV)/.dev: requirements/dev.lock $(BIN)/workbench
	@$(PIP) install --no-deps --require-hashes -r requirements/dev.lock
	@touch $@

run: $(BIN)/workbench ## Set up, take in seeds/ on the first start, open the app
	@$(BIN)/workbench --config config.yaml --seed seeds

test: $(VENV)/.dev ## Set up and run all tests
	$(BIN)/python -m pytest -n auto

check: $(VENV)/.dev ## Lint, format, types, import contracts, lock in step
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python requirements/in_step.py

install: ## PREFIX=…: install for daily use from the same lock (a venv in PREFIX/lib, the command in PREFIX/bin)
	@test -n "$(PREFIX)" || { echo "say where: make install PREFIX=\$$HOME/.local" >&2; exit 2; }
	@PYTHON="$(PYTHON)" PREFIX="$(PREFIX)" sh requirements/install.sh

camel: $(BIN)/workbench ## Add camel-tools' neural stack (gigabytes) for the camel backend
	$(PIP) install --no-deps --require-hashes -r requirements/camel.lock

web: $(BIN)/workbench ## Add what reads saved web pages and RSS feeds (60 MB)
	$(PIP) install --no-deps --require-hashes -r requirements/web.lock

docs: $(VENV)/.dev ## Remake the generated pages of docs/
	$(BIN)/python docs/generate.py

train-ner: $(VENV)/.dev ## Retrain the entity model from ../shared/ner
	$(MAKE) -C training ner

test-camel: ## The camel backend on a real (tiny) BERT; after make camel
	$(BIN)/python -m pytest tests/detect/entities/test_camel_real.py -rs

test-web: $(VENV)/.dev ## Saved pages and feeds through the real libraries; after make web
	$(BIN)/python -m pytest tests/ingest/test_web.py -rs

lock: ## Remake the locks (needs uv)
	sh requirements/lock.sh

clean: ## Remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build ./*.egg-info
