"""The parts of ``make test``: which suites there are, how they are counted and judged."""

# Tells counting.py, inside pytest, which file to write its numbers to.
COUNTS_VARIABLE = "GOMI_TEST_COUNTS"
