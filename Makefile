# `make demo` and `make test` are all a newcomer needs; both make .venv only when it is missing or stale.
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
DEMO := fixtures/erdogan-putin-2014-03-04
CHECK := check fixtures --frozen test=65c0b584580661d34bcceae33674244ee0a1f553b349dd718b98e495f731ebbd --baseline fixtures/baseline.json

# The tests start Python some hundred times, and each start would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint reports baseline clean
.DEFAULT_GOAL := demo

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable . --group dev
	touch $(STAMP)

demo: $(STAMP)
	$(BIN)/divergence compare $(DEMO)/kremlin.md $(DEMO)/ankara.md $(DEMO)/ankara-sources.md -o reports/erdogan-putin-2014-03-04.html

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry .

test: $(STAMP) lint
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal
	$(BIN)/python benchmarks/collection
	$(BIN)/divergence $(CHECK)

# After a change that is meant to change results: look at the difference before committing it.
reports: $(STAMP)
	sed -n 's/^\$$ divergence //p' reports/README.md | while read -r line; do $(BIN)/divergence $$line; done

baseline: $(STAMP)
	$(BIN)/divergence $(CHECK) --update-baseline

clean:
	rm -rf $(VENV)
