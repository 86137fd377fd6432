"""The collection calendar as JSON and as iCalendar."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, Response
from icalendar import Calendar as ICalendar
from icalendar import Event
from pydantic import BaseModel

from channels.api.contract import Collection, Lang
from channels.api.messages import JourneyNow
from channels.api.problems import ProblemError
from channels.journey import Journey, moment
from knowledge.answer.collection import KERBSIDE
from knowledge.answer.words import category_name
from knowledge.recognise.town import place_in
from knowledge.shape.place import Place
from knowledge.text.normalise import tidy

router = APIRouter(prefix="/api/v1", tags=["calendar"])
SHOWN = 5


class TownCalendar(BaseModel):
    town: str
    valid_until: dt.date
    source: str
    collections: list[Collection]


@router.get("/calendar", summary="Collection days of a town")
def calendar(
    journey: JourneyNow,
    town: Annotated[str, Query(min_length=1, max_length=40, examples=["本所3丁目"])],
    as_of: dt.date | None = None,
) -> TownCalendar:
    """Weekdays and next dates by category; all districts where the chome is not said."""
    place = _place(journey, town)
    scheduler = journey.knowledge.answerer.scheduler
    book = scheduler.edition.calendar
    day = moment(as_of).date()
    rows = [
        Collection.model_validate(
            {
                "town": district.label if len(place.districts) > 1 else place.label,
                "category": category,
                "weekdays": book.weekdays(district, category),
                "dates": book.dates(district, category, day, SHOWN),
            }
        )
        for district in place.districts
        for category in KERBSIDE
    ]
    return TownCalendar(
        town=place.label, valid_until=book.last, source=book.source, collections=rows
    )


@router.get("/calendar.ics", summary="Collection days as iCalendar", response_class=Response)
def calendar_ics(
    journey: JourneyNow,
    town: Annotated[str, Query(min_length=1, max_length=40)],
    lang: Lang = "ja",
    as_of: dt.date | None = None,
) -> Response:
    """All published days from ``as_of`` on, one all-day event per category and day."""
    place = _place(journey, town)
    if not place.is_clear:
        detail = (
            f"town: {place.town} has several timetables. Add the chome, e.g. {place.town}1丁目."
        )
        raise ProblemError(422, "Chome needed", detail, "town")
    knowledge = journey.knowledge
    book, messages = knowledge.edition.calendar, knowledge.edition.messages
    feed = ICalendar()
    feed.add("prodid", "-//sumida gomi//calendar//JA")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", f"{place.label} ごみ・資源の収集")
    stamp = dt.datetime.fromisoformat(knowledge.manifest.created)
    for category in KERBSIDE:
        for day in book.dates(place.districts[0], category, moment(as_of).date(), 400):
            event = Event()
            event.add("uid", f"{category}-{day.isoformat()}-{place.districts[0].zone}@gomi")
            event.add("dtstamp", stamp)
            event.add("dtstart", day)
            event.add("summary", category_name(messages, category, lang))
            event.add("description", messages.say("talk", "closes", lang))
            feed.add_component(event)
    return Response(feed.to_ical(), media_type="text/calendar; charset=utf-8")


def _place(journey: Journey, town: str) -> Place:
    """The place a query names. An unknown town is said, never guessed."""
    book = journey.knowledge.edition.calendar
    place = place_in(tidy(town), book)
    if place is None or not place.districts:
        towns = "、".join(dict.fromkeys(d.town for d in book.districts))
        raise ProblemError(
            404, "Unknown town", f"town: not a town of the ward. One of {towns}", "town"
        )
    return place
