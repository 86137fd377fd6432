"""Reply: an Answer in the shape of the public contract."""

from __future__ import annotations

from channels.api.contract import (
    Because,
    Case,
    Chip,
    Collection,
    FaqAnswer,
    ItemAnswer,
    Link,
    MessageResponse,
    NextCollection,
    Part,
)
from channels.reply.blocks import Layout, choices
from channels.reply.readings import readings
from channels.reply.text import Wording
from knowledge.read.messages import Messages
from knowledge.shape.answer import Answer, SortedItem
from knowledge.shape.faq import FaqEntry


def reply(
    answer: Answer, messages: Messages, *, session_id: str, message_id: str, lang: str, release: str
) -> MessageResponse:
    """The same content as text, as data and as blocks."""
    wording = Wording(messages, lang)
    blocks = Layout(messages, wording).blocks(answer)
    # model_validate, not the constructor: ids come from data that was checked when it was read
    return MessageResponse.model_validate(
        {
            "session_id": session_id,
            "message_id": message_id,
            "lang": lang,
            "status": answer.status,
            "text": wording.whole(answer),
            "answers": [_item(i) for i in answer.items],
            "choices": choices(answer),
            "chips": [Chip(label=a, send=s) for a, s in answer.chips],
            "links": [Link(label=a, url=u) for a, u in answer.links],
            "collections": [
                Collection.model_validate(
                    {
                        "town": t.town,
                        "category": t.category,
                        "weekdays": t.weekdays,
                        "dates": t.dates,
                    }
                )
                for t in answer.timetable
            ],
            "faq": _faq(answer.faq, lang) if answer.faq else None,
            "blocks": blocks,
            "furigana": readings(blocks) if lang == "ja-easy" else {},
            "release": release,
        }
    )


def _item(item: SortedItem) -> ItemAnswer:
    next_date = item.next_date
    return ItemAnswer.model_validate(
        {
            "item_id": item.item_id,
            "item_name": item.name,
            "display_name": item.display_name,
            "category": item.category,
            "cases": [Case.model_validate({"category": c, "when": w}) for c, w in item.cases],
            "parts": [Part.model_validate({"name": p, "category": c}) for p, c in item.parts],
            "steps": item.steps,
            "hazards": item.hazards,
            "fee_yen": item.fee_yen,
            "fee_confirmed": item.fee_yen is not None,
            "next_collection": NextCollection(date=next_date[0], town=next_date[1])
            if next_date
            else None,
            "because": Because.model_validate(
                {
                    "rule": item.why.rule,
                    "source": item.why.source,
                    "since": item.why.since,
                    "confidence": item.why.confidence,
                }
            ),
        }
    )


def _faq(entry: FaqEntry, lang: str) -> FaqAnswer:
    return FaqAnswer(
        id=entry.id,
        service=entry.service,
        question=entry.question[lang],
        answer=entry.answer[lang],
        links=[Link(label=a, url=u) for a, u in entry.links],
        contact=entry.contact,
        reviewed=entry.reviewed,
    )
