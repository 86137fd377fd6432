"""Items, suggestions and the Release: the catalogue over HTTP."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from channels.api.contract import CategoryId, Lang
from channels.api.messages import JourneyNow
from channels.api.problems import ProblemError
from channels.journey import moment
from knowledge.text.normalise import fold, tidy

router = APIRouter(prefix="/api/v1", tags=["catalogue"])
SUGGESTIONS = 6
PAGE = 20


class ItemSummary(BaseModel):
    item_id: str
    name: str
    display_name: str
    category: CategoryId | None


class ItemList(BaseModel):
    items: list[ItemSummary]


class Form(BaseModel):
    item_id: str
    name: str
    category: CategoryId


class DatedCategory(BaseModel):
    """A ruling in force from ``since`` (null: as far as known) until the next one begins."""

    since: dt.date | None
    category: CategoryId


class ItemDetail(ItemSummary):
    reading: str
    aliases: list[str]
    forms: list[Form]
    rulings: list[DatedCategory]
    steps: list[str]
    hazards: list[str]
    rule: str
    source: str
    since: dt.date | None
    confidence: str


class Suggestion(BaseModel):
    item_id: str
    name: str
    display_name: str


class Suggestions(BaseModel):
    suggestions: list[Suggestion]


class ReleaseInfo(BaseModel):
    id: str
    created: str
    policy: str
    counts: dict[str, int]


class Notice(BaseModel):
    trial: bool
    text: str


@router.get("/items", summary="Search items by name")
def search_items(
    journey: JourneyNow,
    q: Annotated[str, Query(min_length=1, max_length=60)],
    lang: Lang = "ja",
    as_of: dt.date | None = None,
) -> ItemList:
    """Items whose names begin with, contain or resemble ``q``."""
    day = moment(as_of).date()
    sorter = journey.knowledge.answerer.sorter
    found = []
    for object_id in _matching(journey, q, PAGE):
        thing = sorter.edition.objects[object_id]
        found.append(
            ItemSummary.model_validate(
                {
                    "item_id": thing.id,
                    "name": thing.name,
                    "display_name": thing.display(lang),
                    "category": sorter.usual(thing.id, day),
                }
            )
        )
    return ItemList(items=found)


@router.get("/items/{item_id}", summary="One item with its forms")
def get_item(
    item_id: str, journey: JourneyNow, lang: Lang = "ja", as_of: dt.date | None = None
) -> ItemDetail:
    """The ruling of an Item on a day, and the other forms of its Object."""
    day = moment(as_of).date()
    sorter = journey.knowledge.answerer.sorter
    item = sorter.item(item_id)
    if item is None:
        raise ProblemError(404, "Not found", "item_id: no such item.", "item_id")
    thing = sorter.edition.objects[item.object_id]
    answer = sorter.sort(thing.id, item.form, lang, day)
    forms = [
        {"item_id": i.id, "name": i.name, "category": i.ruling_on(day).category}
        for i in sorter.items[thing.id]
    ]
    return ItemDetail.model_validate(
        {
            "item_id": item.id,
            "name": item.name,
            "display_name": answer.display_name,
            "category": answer.category,
            "reading": thing.reading,
            "aliases": thing.aliases,
            "forms": forms,
            "rulings": [{"since": d.since, "category": d.ruling.category} for d in item.rulings],
            "steps": answer.steps,
            "hazards": answer.hazards,
            "rule": answer.why.rule,
            "source": answer.why.source,
            "since": answer.why.since,
            "confidence": answer.why.confidence,
        }
    )


@router.get("/suggest", summary="Names while typing")
def suggest(
    journey: JourneyNow, q: Annotated[str, Query(max_length=60)] = "", lang: Lang = "ja"
) -> Suggestions:
    """Up to six names for what is being typed; none for an empty ``q``."""
    objects = journey.knowledge.edition.objects
    return Suggestions(
        suggestions=[
            Suggestion(item_id=i, name=objects[i].name, display_name=objects[i].display(lang))
            for i in _matching(journey, q, SUGGESTIONS)
        ]
    )


@router.get("/release", summary="What is published")
def release(journey: JourneyNow) -> ReleaseInfo:
    """The Release that answers come from."""
    manifest = journey.knowledge.manifest
    return ReleaseInfo(
        id=manifest.id, created=manifest.created, policy=manifest.town, counts=manifest.counts
    )


@router.get("/notice", summary="What residents should know first")
def notice(journey: JourneyNow, lang: Lang = "ja") -> Notice:
    """Until the office signs off, every door shows 試行版."""
    text = journey.knowledge.edition.messages.say("talk", "trial", lang)
    return Notice(trial=True, text=text)


def _matching(journey: JourneyNow, q: str, limit: int) -> list[str]:
    """Object ids: names that begin with ``q``, then that contain it, then near ones."""
    key = fold(tidy(q))
    if not key:
        return []
    begins: dict[str, None] = {}
    contains: dict[str, None] = {}
    for thing in journey.knowledge.edition.objects.values():
        names = [fold(n) for n in (thing.name, thing.reading, *thing.aliases, *thing.names["en"])]
        if any(n.startswith(key) for n in names):
            begins[thing.id] = None
        elif any(key in n for n in names):
            contains[thing.id] = None
        if len(begins) >= limit:
            break
    found = [*begins, *contains][:limit]
    if not found and len(key) >= 3:
        near = journey.knowledge.recogniser.naming.names.near(q, limit=limit)
        found = [c.object_id for c in near if c.score >= 0.6]
    return found
