# Stifinder in one command each. `make help` lists them; PYTHON=python3.12 chooses a Python (3.11 to 3.13).
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo test setup lint format lock wheel clean

EXAMPLE := examples/academic-hospital-exemption.yaml
bin := .venv/bin

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## set up, plan the example, print the plan and write it as PDF in Danish and English
	@tools/setup.sh run
	@mkdir -p build
	@# Side by side: each PDF takes seconds on one core.
	@$(bin)/stifinder plan $(EXAMPLE) --lang da --output build/plan-da.pdf & danish=$$!; \
	$(bin)/stifinder plan $(EXAMPLE) --lang en --output build/plan-en.pdf & english=$$!; \
	$(bin)/stifinder plan $(EXAMPLE) && wait $$danish && wait $$english
	@echo; echo "build/plan-da.pdf  build/plan-en.pdf"

test: lint ## set up and run every check: style, types, tests
	$(bin)/python -m pytest

setup: ## set up .venv with everything the checks need
	@tools/setup.sh check

lint: setup ## check style and types only
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy

format: setup ## bring the code into its form
	$(bin)/ruff format .
	$(bin)/ruff check --fix .

lock: ## write the lock files anew (UPGRADE=1: with the newest versions)
	@tools/lock.sh $(if $(UPGRADE),--upgrade)

wheel: setup ## build the wheel in build/wheel
	$(bin)/python -m pip wheel --quiet --no-deps --no-index --no-build-isolation --wheel-dir build/wheel .

clean: ## remove everything that was made here
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
