"""Logs: three old ones are kept, and the end can be shown."""

from __future__ import annotations

from pathlib import Path

from supervisor import logs


def test_rotation_keeps_three_old_files(tmp_path: Path) -> None:
    log = tmp_path / "bot.log"
    for start in range(6):
        logs.rotate(log)
        log.write_text(f"start {start}\n")
    kept = {path.name: path.read_text() for path in sorted(tmp_path.iterdir())}
    assert kept == {
        "bot.log": "start 5\n",
        "bot.log.1": "start 4\n",
        "bot.log.2": "start 3\n",
        "bot.log.3": "start 2\n",
    }


def test_the_tail_shows_the_last_lines_even_of_broken_text(tmp_path: Path) -> None:
    log = tmp_path / "bot.log"
    log.write_bytes(b"\n".join(b"line %d" % n for n in range(100)) + b"\n\xff\n")
    assert logs.tail(log, lines=2) == "  | line 99\n  | \N{REPLACEMENT CHARACTER}"


def test_a_log_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert "no log" in logs.tail(tmp_path / "bot.log")
