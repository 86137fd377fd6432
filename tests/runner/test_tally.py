"""`make test` notices tests that stop running, and says what it did not run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import run
from tests.runner.suites import SUITES, Suite
from tests.runner.tally import Expected, Result, closing_line, problems, remarks

EXPECTED = Expected({"web": 10, "browser": 4}, {})
ALL_WELL = Result("web", collected=10, passed=9, skipped=1)
NO_BROWSER = Result("browser", collected=0, skipped=4, missing="no Chromium")


def test_the_expected_number_is_no_problem() -> None:
    assert problems([ALL_WELL], EXPECTED, in_ci=True) == []


def test_fewer_tests_than_expected_are_a_failure() -> None:
    (said,) = problems([Result("web", collected=9, passed=9)], EXPECTED, in_ci=False)
    assert said.startswith("web: a test stopped running: 9 collected, 10 expected")


def test_more_tests_than_expected_ask_to_raise_the_number() -> None:
    more = Result("web", collected=11, passed=11)
    assert problems([more], EXPECTED, in_ci=True) == []
    assert "--accept-counts" in remarks([more], EXPECTED)[0]


def test_a_suite_without_its_tool_is_named_and_fails_only_in_ci() -> None:
    assert remarks([NO_BROWSER], EXPECTED) == ["browser: NOT RUN, no Chromium"]
    assert problems([NO_BROWSER], EXPECTED, in_ci=False) == []
    assert "no Chromium" in problems([NO_BROWSER], EXPECTED, in_ci=True)[0]


def test_a_listed_suite_may_be_skipped_in_ci() -> None:
    listed = Expected(EXPECTED.collected, {"browser": "the runner has no screen"})
    assert problems([NO_BROWSER], listed, in_ci=True) == []


def test_the_reasons_of_skipped_tests_are_named() -> None:
    skipped = Result("web", collected=10, passed=8, skipped=2, reasons={"needs uv": 2})
    assert remarks([skipped], EXPECTED) == ["web: 2 × needs uv"]


def test_the_closing_line_sums_up_and_counts_problems_as_failures() -> None:
    assert closing_line([ALL_WELL, NO_BROWSER], 0) == "9 passed, 0 failed, 5 skipped"
    assert closing_line([ALL_WELL], 2) == "9 passed, 2 failed, 1 skipped"


def test_accepted_numbers_are_written_and_suites_that_did_not_run_keep_theirs(
    tmp_path: Path,
) -> None:
    path = tmp_path / "expected.json"
    EXPECTED.write([Result("web", collected=12), NO_BROWSER], path)
    assert Expected.read(path).collected == {"web": 12, "browser": 4}


@pytest.mark.parametrize(("code", "numbers"), [(0, (1, 0)), (1, (0, 1))])
def test_a_command_that_is_not_pytest_counts_as_one_test(
    code: int, numbers: tuple[int, int], tmp_path: Path
) -> None:
    result = run.read_counts(Suite("lint", ("true",)), code, tmp_path / "none.json")
    assert (result.passed, result.failed) == numbers


def test_a_pytest_that_dies_before_counting_is_a_failure(tmp_path: Path) -> None:
    result = run.read_counts(Suite("web", ("x",), counted=True), 4, tmp_path / "none.json")
    assert (result.collected, result.failed) == (0, 1)


def test_every_pytest_suite_has_its_expected_number() -> None:
    assert set(Expected.read().collected) == {suite.name for suite in SUITES if suite.counted}
