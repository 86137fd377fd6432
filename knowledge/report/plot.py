"""Items per rule, drawn: which few rules carry the catalogue, and how sure their sources are."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from knowledge.read.edition import Edition

COLOURS = {"high": "#1b6e3c", "medium": "#c58a00", "low": "#b3261e"}


def draw(by_rule: Counter[str], edition: Edition, day: dt.date, path: Path) -> None:
    """One bar a rule, most Items first, coloured by the confidence of its source."""
    rules = {rule.id: rule for rule in edition.policy.rules}
    names = [name for name, _ in by_rule.most_common()][::-1]
    figure = Figure(figsize=(9, max(4.0, 0.19 * len(names))))
    FigureCanvasAgg(figure)  # draws to a file, needs no screen
    axes = figure.add_subplot()
    axes.barh(
        [f"{name} ({rules[name].category})" for name in names],
        [by_rule[name] for name in names],
        color=[COLOURS[rules[name].confidence] for name in names],
    )
    axes.set_xscale("log")
    axes.set_xlabel("Items (log scale)")
    axes.set_title(f"{sum(by_rule.values()):,} Items by the rule that sorts them on {day}")
    axes.tick_params(axis="y", labelsize=7)
    axes.margins(y=0.005)
    marks = [Patch(color=colour, label=f"source: {name}") for name, colour in COLOURS.items()]
    axes.legend(handles=marks, loc="lower right")
    figure.tight_layout()
    figure.savefig(path, dpi=110)
