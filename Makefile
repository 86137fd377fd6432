# Needs only Python 3.11 and make. `make help` lists the commands.

PYTHON := $(shell for p in python3.11 python3; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
WEB := .venv/bin/python

.PHONY: help serve test train lint types environments clean python

help:
	@echo "make serve   build, train and start everything on PORT (default 8000)"
	@echo "make test    run every check and every test"
	@echo "make train   compile the knowledge and train the models, if something changed"
	@echo "make lint    ruff alone          make types   mypy alone"
	@echo "make clean   remove the environments, caches and logs (data stays)"

serve: python
	@$(PYTHON) serve.py

test: python
	@$(PYTHON) -m tests.run

train: environments
	@$(WEB) train.py

lint: environments
	@$(WEB) -m ruff check .

types: environments
	@$(WEB) -m mypy

environments: python
	@$(PYTHON) -m environments.build

clean: python
	@$(PYTHON) -m environments.clean

python:
ifeq ($(PYTHON),)
	@echo "Python 3.11 is needed and was not found (neither as python3.11 nor as python3)." >&2
	@echo "Install it - Debian: apt-get install python3.11 python3.11-venv; elsewhere: pyenv install 3.11 -" >&2
	@echo "and run the same command again." >&2
	@exit 1
endif
