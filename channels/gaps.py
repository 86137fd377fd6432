"""``python -m channels.gaps``: what residents asked for and we did not know, for the office."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.table import Table

from channels.journal import Journal
from channels.settings import Settings


def main() -> int:
    """Print the gaps, most often first. 1 where nothing was ever asked."""
    path = Settings().var / "journal.db"
    console = Console()
    if not path.exists():
        console.print(f"{path} がありません。まだ何も聞かれていません。", style="red")
        return 1
    journal = Journal(path)
    table = Table("言葉", "言語", "回数", "最後の日", title="分からなかった言葉（伏せ字のあと）")
    for gap in journal.gaps():
        table.add_row(gap.said, gap.lang, str(gap.times), gap.last_day)
    journal.close()
    console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
