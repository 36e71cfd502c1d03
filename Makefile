# Few targets. Each sets up .venv first when it is missing or the lock has changed.
PYTHON ?= python3
BIN := .venv/bin
GOLD ?= ../shared
READY := .venv/.ready

.PHONY: demo test check bench

demo: $(READY)  ## the main job on the sample dossier
	@$(BIN)/python sample/demo.py

test: $(READY)  ## every test
	$(BIN)/pytest -n 2

check: $(READY)  ## style, types, layers, tests, accuracy floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2
	$(BIN)/python bench/gate.py --gold $(GOLD)

bench: $(READY)  ## every figure, printed
	$(BIN)/python bench/gate.py --gold $(GOLD) --print

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or later; set PYTHON=python3.12, say")'
	@echo "Setting up .venv from requirements.lock (a minute or two, some 500 MB, once) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
