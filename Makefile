# `make` alone lists what there is. The lock and the set-up live in tools/, so that this file only names things.

PYTEST = .venv/bin/python -m pytest
# Two at a time: tests must not lean on one another's order, and a browser each still fits in 4 GB.
# A file's tests stay together, so that one server or browser serves them all. JOBS=0 runs them in this process.
JOBS ?= 2
PARALLEL = -n $(JOBS) --dist loadfile
# Tests start many processes: with this set, each would compile every module anew.
export PYTHONDONTWRITEBYTECODE :=

help: ## what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: ## set up what she needs, start her, open the browser (ARGS="--port 8400" are handed on)
	@sh tools/setup.sh base
	@exec .venv/bin/samantha $(ARGS)

local: ## set up the base and what runs models of yours: language, ear, voice
	@sh tools/setup.sh local

venv: ## set up only: .venv with everything that runs and tests her
	@sh tools/setup.sh dev

test: venv ## every test but the long proofs (TESTS=tests/unit for some)
	$(PYTEST) -m "not prove" $(PARALLEL) $(TESTS)

check: venv ## lint, format, types, imports, fast tests
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTEST) -m "not prove and not browser" $(PARALLEL) tests/unit tests/contract

prove: venv ## long proofs: kills, soaks, simulated years, real time
	$(PYTEST) -m prove --timeout 7200 $(TESTS)

bench: ## one bench, as JSON lines: make bench NAME=turn (ARGS="FILE" are handed on)
	@test -n "$(NAME)" || { echo "Which bench? make bench NAME=..., one of: $(sort $(basename $(notdir $(wildcard bench/[a-z]*.py))))" >&2; exit 2; }
	@sh tools/setup.sh dev
	@.venv/bin/python -m bench.$(NAME) $(ARGS)

lock: ## pin the dependencies again with all their hashes (UPGRADE=1 takes the newest of each)
	@sh tools/lock.sh $(if $(UPGRADE),--upgrade)

size: ## install the base in a throw-away place, print its size, fail above 300 MB
	@sh tools/size.sh

clean: ## remove .venv and every cache; her home is elsewhere and stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist

.PHONY: help run local venv test check prove bench lock size clean
.DEFAULT_GOAL := help
# Goals share one .venv and one machine: `make -j` must not run them at once.
.NOTPARALLEL:
