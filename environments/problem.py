"""What keeps an environment from being built, said to the person at the keyboard."""

from __future__ import annotations


class BuildProblem(Exception):  # noqa: N818 - it is a message to a person, not a fault in the code
    """A build that cannot go on: what is wrong, and what to do about it."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what}\n  What to do: {remedy}")
