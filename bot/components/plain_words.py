"""What a resident types is words, never a command to Rasa."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PlainWords(GraphComponent):
    """Takes the power from a leading slash.

    ``/restart`` would be answered with silence, ``/sort_item{…}`` would get past the Evidence.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> PlainWords:
        """Made by Rasa from ``config.yml``."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Widen the slash that Rasa would obey."""
        for message in messages:
            message.set(TEXT, plain(message.get(TEXT) or ""), add_to_output=True)
        return messages


def plain(text: str) -> str:
    """``text`` with a leading command slash replaced by a full-width one; else unchanged."""
    words = text.lstrip()
    if not words.startswith(INTENT_MESSAGE_PREFIX):
        return text
    return "／" + words.removeprefix(INTENT_MESSAGE_PREFIX)
