"""``python -m channels.line selftest [--url ADDRESS]`` tells whether the LINE door is in order."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from channels.line.selftest import SelfTest, self_test
from channels.line.settings import LineSettings


def shown(result: SelfTest) -> str:
    """One line a check, and the sum below."""
    lines = [f"{'OK' if c.ok else 'NG'}  {c.name}：{c.says}" for c in result.checks]
    wrong = sum(not c.ok for c in result.checks)
    lines.append(f"{wrong} 件の問題があります。" if wrong else "すべて問題ありません。")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when everything is in order, 1 when something is not, 2 for a wrong command."""
    parser = argparse.ArgumentParser(prog="python -m channels.line", description=__doc__)
    commands = parser.add_subparsers(required=True)
    selftest = commands.add_parser("selftest", help="LINEの入口が正しく動くか調べる")
    port = os.environ.get("PORT", "8000")
    selftest.add_argument("--url", default=f"http://127.0.0.1:{port}", help="動いているサービス")
    given = parser.parse_args(arguments)
    result = self_test(LineSettings(), given.url)
    print(shown(result))
    return 0 if result.ok else 1


if __name__ == "__main__":
    raise SystemExit(main())
