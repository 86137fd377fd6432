"""`make clean` takes only what can be built again."""

from __future__ import annotations

from pathlib import Path

from environments.clean import clean


def test_environments_and_caches_go_and_data_stays(tmp_path: Path) -> None:
    for name in (".venv/bin", "bot/.venv", ".mypy_cache", "var/log", "var/releases", "bot/rules"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "var" / "journal.db").write_text("", encoding="utf-8")
    assert clean(tmp_path) == [".venv", "bot/.venv", ".mypy_cache", "var/log"]
    assert (tmp_path / "var" / "releases").exists()
    assert (tmp_path / "var" / "journal.db").exists()
    assert (tmp_path / "bot" / "rules").exists()
