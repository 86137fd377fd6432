"""``/open-data/``: the catalogue and the calendar as CSV, for any use, straight from the Release."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from fastapi import APIRouter, Response

from channels.api.messages import JourneyNow
from channels.journey import Journey, moment
from channels.pages.html import page
from knowledge.answer.collection import KERBSIDE

router = APIRouter(tags=["open data"])
ITEM_COLUMNS = (
    "id",
    "name",
    "reading",
    "category",
    "category_name",
    "source",
    "since",
    "confidence",
)
CALENDAR_COLUMNS = ("town", "category", "date")


@router.get("/open-data/", include_in_schema=False)
def index(journey: JourneyNow) -> Response:
    """What there is to download, and what it may be used for."""
    manifest = journey.knowledge.manifest
    return page(
        "open_data.html",
        title="オープンデータ",
        release=manifest.id,
        created=manifest.created,
        items=f"{manifest.counts['items']:,}",
        until=journey.knowledge.edition.calendar.last,
    )


@router.get("/open-data/items.csv", summary="All Items as sorted today", response_class=Response)
def items_csv(journey: JourneyNow) -> Response:
    """One row per Item: name, reading, category, source."""
    return _csv("items", ITEM_COLUMNS, _item_rows(journey))


@router.get("/open-data/calendar.csv", summary="All collection days", response_class=Response)
def calendar_csv(journey: JourneyNow) -> Response:
    """One row per district, category and published day."""
    calendar = journey.knowledge.edition.calendar
    rows = (
        (district.label, category, day.isoformat())
        for district in calendar.districts
        for category in KERBSIDE
        for day in calendar.dates(district, category, calendar.first, 400)
    )
    return _csv("calendar", CALENDAR_COLUMNS, rows)


def _item_rows(journey: Journey) -> Iterable[tuple[object, ...]]:
    edition, today = journey.knowledge.edition, moment(None).date()
    rules = {rule.id: rule for rule in edition.policy.rules}
    names = edition.messages.texts["categories"]
    for found in journey.knowledge.answerer.sorter.items.values():
        for item in found:
            ruling = item.ruling_on(today)
            rule = rules[ruling.rule]
            yield (
                item.id,
                item.name,
                edition.objects[item.object_id].reading,
                ruling.category,
                names[ruling.category]["official"],
                edition.policy.sources[rule.source],
                rule.since or "",
                rule.confidence,
            )


def _csv(name: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Response:
    """UTF-8 with a byte order mark, so that a spreadsheet opens it rightly."""
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerow(columns)
    out.writerows(rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    body = text.getvalue().encode("utf-8-sig")
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)
