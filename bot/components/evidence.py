"""The Evidence of the web side, made visible to the rules; it may override the intent."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    METADATA,
    PREDICTED_CONFIDENCE_KEY,
)
from rasa.shared.nlu.training_data.message import Message

from components.situation import Situation, read_situation

_TAKES_BACK = {"deny", "correct"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class EvidenceReader(GraphComponent):
    """Last of the pipeline; settles the intent.

    Who wins: the answer to a pending question, then an utterance that is an Item's name and
    nothing else, then a name that is no thing, then the classifier.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> EvidenceReader:
        """Made by Rasa from ``config.yml``."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Set one entity per slot, and the intent with its confidence."""
        for message in messages:
            situation = read_situation(message.get(METADATA))
            said, confidence = _classified(message)
            intent = overriding_intent(situation, said)
            if intent is not None:
                confidence = 1.0
                message.set(
                    INTENT,
                    {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: confidence},
                    add_to_output=True,
                )
            values = situation.slots() | {
                "intent": intent or said,
                "confidence": f"{confidence:.2f}",
            }
            message.set(ENTITIES, [_entity(k, v) for k, v in values.items()], add_to_output=True)
        return messages


def overriding_intent(situation: Situation, said: str) -> str | None:
    """``answer_pending``, ``name_item``, ``throw_odd``, or None: the classifier's ``said`` stands.

    A pending "did you mean this?" is not confirmed by someone who says no.
    """
    if situation.answers and not (situation.pending == "confirm" and said in _TAKES_BACK):
        return "answer_pending"
    if situation.whole and situation.items in ("sure", "ambiguous"):
        return "name_item"
    if situation.play:
        return "throw_odd"
    return None


def _classified(message: Message) -> tuple[str, float]:
    """The classifier's intent; under the threshold, the fallback with what it was unsure by."""
    intent = message.get(INTENT) or {}
    name = intent.get(INTENT_NAME_KEY) or DEFAULT_NLU_FALLBACK_INTENT_NAME
    ranking = message.get(INTENT_RANKING_KEY) or [intent]
    known = (r for r in ranking if r.get(INTENT_NAME_KEY) != DEFAULT_NLU_FALLBACK_INTENT_NAME)
    return name, max((float(r.get(PREDICTED_CONFIDENCE_KEY, 0.0)) for r in known), default=0.0)


def _entity(name: str, value: str | bool) -> dict[str, Any]:
    return {ENTITY_ATTRIBUTE_TYPE: name, ENTITY_ATTRIBUTE_VALUE: value, "extractor": "evidence"}
