# The two commands to know: make run, make test. The rest: make demo, make serve, make check, make docs, make migration, make fuzz, make browser-test, make guide, make bench, make accuracy, make lock.
PYTHON ?= python3
BIN := .venv/bin
SQLITE := DATABASE_URL=sqlite:///db.sqlite3 SECRET_KEY=tests
CORES := $(shell nproc 2>/dev/null || echo 1)
HALVES = --jobs=2 --output-sync=target PYTEST_XDIST_AUTO_NUM_WORKERS=$(shell expr $(CORES) / 2)

# Python keeps the bytecode of what it imports, also where the environment forbids it: the tests start many processes.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run demo serve test test-sqlite test-postgres check lint docs migration fuzz clients browser-test guide bench accuracy lock
.DEFAULT_GOAL := run

# Whoever tries the site here is alone, and may publish what they entered, unless .env says otherwise. `make serve` does not set it.
ALONE = ONE_PERSON=$${ONE_PERSON:-$$(sed -n 's/^ONE_PERSON=//p' .env | grep . || echo true)}

run: .venv/run .env
	@chmod 600 .env
	@$(BIN)/python manage.py prepare
	@$(ALONE) LISTEN=127.0.0.1 $(BIN)/python -m hearing_api.server

# Serves the same site over a made-up record of fifty hearings, in a database of its own.
DEMO := DEMO=true DATABASE_URL=sqlite:///var/demo.sqlite3 DOWNLOADS=var/demo-downloads
demo: .venv/dev .env
	@mkdir -p var
	@test -e var/demo.sqlite3 || $(DEMO) $(BIN)/python -m tests.bench.generate --answers 1000 --seed 1 --areas 6 --first 2023-01-06
	@$(DEMO) $(BIN)/python manage.py create_editor
	@$(ALONE) $(DEMO) LISTEN=127.0.0.1 $(BIN)/python -m hearing_api.server

# Serves the site to the public, behind a proxy: docs/operations.md.
serve: .venv/run
	@$(BIN)/python -m hearing_api.server --deploy

# On four cores or more both databases at the same time, each on half of them.
test: .venv/dev
	@$(MAKE) --no-print-directory $(if $(filter-out 1 2 3,$(CORES)),$(HALVES)) test-sqlite test-postgres

test-sqlite: .venv/dev
	$(SQLITE) $(BIN)/python -m pytest --cov

test-postgres: .venv/dev
	.ci/postgres $(BIN)/python -m pytest -m database

check: lint
	$(SQLITE) $(BIN)/python -m pytest -q -n 0 tests/promises/test_imports.py tests/promises/test_documents.py

# What is checked without the tests.
lint: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(SQLITE) $(BIN)/mypy apps hearing_api
	$(SQLITE) $(BIN)/python -W error manage.py check
	$(SQLITE) $(BIN)/python manage.py makemigrations --check --dry-run
	$(SQLITE) $(BIN)/python manage.py write_schema --check
	$(SQLITE) $(BIN)/python manage.py data_dictionary --check

# Writes the generated docs anew: the OpenAPI snapshot and the data dictionary.
docs: .venv/dev
	$(SQLITE) $(BIN)/python manage.py write_schema
	$(SQLITE) $(BIN)/python manage.py data_dictionary

# Writes what changed in the models as a migration, and keeps a database as it leaves it: make migration NAME=votes
migration: .venv/dev
	$(SQLITE) $(BIN)/python manage.py makemigrations hearings $(if $(NAME),--name $(NAME))
	$(SQLITE) $(BIN)/python -m tests.hearings.migrations
	REQUIRE_POSTGRES=1 .ci/postgres $(BIN)/python -m tests.hearings.migrations

# Tries the API against its own schema, 2,000 cases on each database.
fuzz: .venv/dev
	$(SQLITE) tests/fuzz/run
	.ci/postgres tests/fuzz/run

# Lints the OpenAPI document, and reads the site with clients in TypeScript that generators write; it needs node.
clients: .venv/dev
	tests/clients/run

# Reads the site in a browser; it needs Chromium and a font with Chinese characters.
browser-test: .venv/dev
	$(BIN)/python -m pytest -c tests/browser/pytest.ini tests/browser

# Takes the pictures of the editors' guide that the last browser test left.
guide:
	cp var/guide/*.webp apps/hearings/static/hearings/guide/

# Prints what answers cost beside other servers, on each database: make bench ANSWERS=200000, or FILE=record.sqlite3 for one that is filled.
ANSWERS ?= 2000
bench: .venv/bench
	$(BIN)/python -m tests.bench $(if $(FILE),--database $(FILE),--answers $(ANSWERS))
	.ci/postgres $(BIN)/python -m tests.bench --answers $(ANSWERS)

# Prints how well the import reads the first record.
accuracy: .venv/dev
	$(SQLITE) $(BIN)/python -m tests.bench.accuracy

LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

lock: .venv/dev
	$(LOCK) --extra postgres --extra redis --extra server pyproject.toml -o requirements.txt
	$(LOCK) --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	$(LOCK) --extra bench -c requirements-dev.txt pyproject.toml -o requirements-bench.txt
	echo uv | $(LOCK) -c requirements-dev.txt - -o requirements-uv.txt

.env:
	@umask 077; $(PYTHON) -c "import secrets; print('SECRET_KEY=' + secrets.token_urlsafe(50))" > $@

.venv/python:
	$(PYTHON) -c "import sys; sys.exit('Python 3.11 or newer is needed.' if sys.version_info < (3, 11) else 0)"
	$(PYTHON) -m venv .venv
	@touch $@

.venv/uv: .venv/python requirements-uv.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt
	@touch $@

.venv/run: .venv/uv requirements.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.txt
	@touch $@

.venv/dev: .venv/uv requirements.txt requirements-dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt
	@touch $@ .venv/run

.venv/bench: .venv/dev requirements-bench.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-bench.txt
	@touch $@
