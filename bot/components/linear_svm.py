"""The intent by a linear SVM over tf-idf, with confidences that mean what they say.

Rasa's logistic regression works on bare counts; see docs/adr/0003-intent-classifier.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import (
    FEATURE_TYPE_SENTENCE,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack, vstack
from scipy.special import softmax
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

FILE = "linear_svm.npz"
FOLDS = 2
SHARPEST = 30.0
RANKED = 10


@dataclass(frozen=True)
class Model:
    """What was learned. ``ends`` holds the column after each featurizer's block."""

    intents: Any
    ends: Any
    idf: Any
    weights: Any
    bias: Any
    sharpness: float

    def confidences(self, columns: Any, counts: Any) -> Any:
        """One number per intent, adding up to 1, for one message's ``counts`` in ``columns``.

        The same as ``scores`` of ``weighed``, without the cost of making matrices.
        """
        values = (1 + np.log(counts)) * self.idf[columns]
        block = np.searchsorted(self.ends, columns, side="right")
        length = np.sqrt(np.bincount(block, values**2, minlength=len(self.ends)))[block]
        values = np.divide(values, length, out=np.zeros_like(values), where=length > 0)
        return softmax((values @ self.weights[:, columns].T + self.bias) * self.sharpness)

    def scores(self, features: csr_matrix) -> Any:
        return features @ self.weights.T + self.bias

    def save(self, path: Path) -> None:
        np.savez_compressed(path, **vars(self))

    @classmethod
    def load(cls, path: Path) -> Model:
        """Plain arrays: nothing in the file can run."""
        with np.load(path, allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in cls.__dataclass_fields__}
        return cls(**arrays | {"sharpness": float(arrays["sharpness"])})


def learn(counts: csr_matrix, said: Any, ends: list[int], strength: float) -> Model:
    """Fit on all sentences; how sharp the confidences are is measured on sentences left out."""
    sharpness = _sharpness(counts, said, ends, strength)
    return replace(_fitted(counts, said, ends, strength), sharpness=sharpness)


def _fitted(counts: csr_matrix, said: Any, ends: list[int], strength: float) -> Model:
    seen = np.asarray((counts > 0).sum(axis=0)).ravel()
    # what these sentences never say weighs nothing, as a word no featurizer knows
    idf = np.where(seen > 0, np.log((1 + counts.shape[0]) / (1 + seen)) + 1, 0.0)
    svm = LinearSVC(C=strength, random_state=1).fit(weighed(counts, idf, ends), said)
    weights = svm.coef_.astype(np.float32)
    return Model(svm.classes_, np.array(ends), idf, weights, svm.intercept_, 1.0)


def weighed(counts: csr_matrix, idf: Any, ends: Any) -> csr_matrix:
    """tf-idf with dampened counts; words and pieces of words weigh the same together."""
    damped = counts.astype(np.float64).tocsr()
    damped.data = 1 + np.log(damped.data)
    weighted = damped.multiply(idf).tocsr()
    starts = [0, *ends[:-1]]
    blocks = [normalize(weighted[:, a:b]) for a, b in zip(starts, ends, strict=True)]
    return hstack(blocks, format="csr")


def _sharpness(counts: csr_matrix, said: Any, ends: list[int], strength: float) -> float:
    """The factor on scores under which sentences left out are the least surprising."""
    intents, places = np.unique(said, return_inverse=True)
    folds = min(FOLDS, np.bincount(places).min())
    if folds < 2 or len(intents) < 3:
        return 1.0
    scores = np.zeros((counts.shape[0], len(intents)))
    parts = StratifiedKFold(folds, shuffle=True, random_state=1)
    for taught, left_out in parts.split(counts, said):
        model = _fitted(counts[taught], said[taught], ends, strength)
        scores[left_out] = model.scores(weighed(counts[left_out], model.idf, ends))
    row = np.arange(len(said))

    def surprise(factor: float) -> float:
        sure = softmax(scores * factor, axis=1)[row, places]
        return float(-np.log(np.maximum(sure, 1e-12)).mean())

    return float(minimize_scalar(surprise, bounds=(0.1, SHARPEST), method="bounded").x)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearSvm(IntentClassifier, GraphComponent):
    """Sets the intent, its confidence and a ranking from the sparse features before it."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self.model: Model | None = None

    @classmethod
    def required_components(cls) -> list[type]:
        """Something must make features first."""
        return [Featurizer]

    @staticmethod
    def required_packages() -> list[str]:
        """Checked by Rasa before training."""
        return ["sklearn", "scipy"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``strength``: the SVM's C, how much a wrong training sentence costs."""
        return {"strength": 1.0}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearSvm:
        """Made by Rasa from ``config.yml``."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from all sentences that have an intent."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        counts, ends = _counts(examples)
        said = np.array([e.get(INTENT) for e in examples])
        self.model = learn(counts, said, ends, float(self._config["strength"]))
        with self._storage.write_to(self._resource) as folder:
            self.model.save(folder / FILE)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> LinearSvm:
        """The trained component, from the model's archive."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component.model = Model.load(folder / FILE)
        return component

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking."""
        if self.model is None:
            return messages
        for message in messages:
            sure = self.model.confidences(*_counts_of_one(message))
            ranking = [
                {
                    INTENT_NAME_KEY: str(self.model.intents[place]),
                    PREDICTED_CONFIDENCE_KEY: float(sure[place]),
                }
                for place in np.argsort(-sure)[:RANKED]
            ]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after this component learns from its guesses."""
        return training_data


def _counts_of_one(message: Message) -> tuple[Any, Any]:
    """The columns that a message fills, all featurizers side by side, and what stands in them."""
    columns, values, begin = [], [], 0
    for features in message.features:
        if features.is_sparse() and _of_sentence(features):
            row = features.features.tocsr()
            columns.append(row.indices + begin)
            values.append(row.data.astype(np.float64))
            begin += row.shape[1]
    return np.concatenate(columns), np.concatenate(values)


def _counts(messages: list[Message]) -> tuple[csr_matrix, list[int]]:
    """The counts of all featurizers side by side, and where each featurizer's end."""
    blocks = [
        [f.features for f in message.features if f.is_sparse() and _of_sentence(f)]
        for message in messages
    ]
    ends = np.cumsum([block.shape[1] for block in blocks[0]]).tolist()
    return vstack([hstack(row) for row in blocks]).tocsr(), ends


def _of_sentence(features: Any) -> bool:
    return bool(features.attribute == TEXT and features.type == FEATURE_TYPE_SENTENCE)
