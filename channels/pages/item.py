"""``/items/{id}``: one item as a page that can be linked to and printed."""

from __future__ import annotations

from fastapi import APIRouter, Response

from channels.api.messages import JourneyNow
from channels.api.problems import ProblemError
from channels.journey import moment
from channels.pages.html import page

router = APIRouter(include_in_schema=False)


@router.get("/items/{item_id}")
def item_page(item_id: str, journey: JourneyNow) -> Response:
    """The item as sorted today, in Japanese."""
    sorter = journey.knowledge.answerer.sorter
    item = sorter.item(item_id)
    if item is None:
        raise ProblemError(404, "Not found", "item_id: no such item.", "item_id")
    answer = sorter.sort(item.object_id, item.form, "ja", moment(None).date())
    names = journey.knowledge.edition.messages.texts["categories"]

    def name(category: str | None) -> str | None:
        return names[category]["official"] if category else None

    return page(
        "item.html",
        title=answer.name,
        category=name(answer.category),
        hazards=answer.hazards,
        steps=answer.steps,
        cases=[(name(c), when) for c, when in answer.cases],
        parts=[(part, name(c)) for part, c in answer.parts],
        rule=answer.why.rule,
        source=answer.why.source,
        history=[(d.since, name(d.ruling.category)) for d in item.rulings[1:] if answer.category],
        today=moment(None).date(),
        low=answer.why.confidence == "low",
        release=journey.knowledge.manifest.id,
    )
