"""``python -m nlu_data validate | try "…"``: check the sentences, or follow one through."""

from __future__ import annotations

import argparse
import sys

from nlu_data import validate
from nlu_data.follow import follow


def main(arguments: list[str]) -> int:
    """Exit code 1 where a sentence is wrong or no Release is there to ask."""
    parser = argparse.ArgumentParser(prog="python -m nlu_data", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("validate", help="register, training and held-out sentences fit together")
    one = commands.add_parser("try", help="show what becomes of one utterance, step by step")
    one.add_argument("text", help="what a resident says")
    one.add_argument("--lang", choices=("ja", "ja-easy", "en", "zh", "ko"), default=None)
    given = parser.parse_args(arguments)
    if given.command == "validate":
        return validate.main()
    try:
        for line in follow(given.text, given.lang):
            print(line)
    except FileNotFoundError:
        print("There is no Release yet. Run make train first.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
