"""The classifier by itself: what it learns, how sure it is, and that it survives being saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from components.linear_svm import Model, learn, weighed
from scipy.sparse import csr_matrix
from scipy.special import softmax

WORDS = ["hello", "thanks", "bye"]


def counts(rows: list[list[int]]) -> csr_matrix:
    return csr_matrix(np.array(rows))


def small() -> Model:
    """Three intents, each told by one word; a second block holds what all share."""
    told = [[*(2 * int(c == word) for c in range(3)), 1] for word in range(3) for _ in range(8)]
    return learn(counts(told), np.repeat(WORDS, 8), [3, 4], 1.0)


def sure_of(model: Model, row: list[int]) -> np.ndarray:
    filled = np.flatnonzero(row)
    sure: np.ndarray = model.confidences(filled, np.array(row, dtype=float)[filled])
    return sure


def test_each_word_tells_its_intent() -> None:
    model = small()
    for place, word in enumerate(WORDS):
        sure = sure_of(model, [*(int(c == place) for c in range(3)), 1])
        assert model.intents[sure.argmax()] == word
        assert abs(sure.sum() - 1) < 1e-9


def test_one_message_is_read_as_the_matrix_is() -> None:
    model, row = small(), [2, 1, 0, 3]
    scores = model.scores(weighed(counts([row]), model.idf, model.ends)) * model.sharpness
    assert np.allclose(softmax(scores[0]), sure_of(model, row))


def test_it_is_less_sure_of_what_it_never_saw() -> None:
    model = small()
    assert sure_of(model, [0, 0, 0, 1]).max() < sure_of(model, [1, 0, 0, 1]).max()


def test_an_empty_sentence_has_confidences_too() -> None:
    assert np.isfinite(sure_of(small(), [0, 0, 0, 0])).all()


def test_every_block_weighs_the_same() -> None:
    features = weighed(counts([[3, 1, 0, 7]]), np.ones(4), [3, 4])
    assert np.allclose([(features[0, :3].power(2)).sum(), features[0, 3] ** 2], [1, 1])


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    model, row = small(), [0, 1, 0, 1]
    model.save(tmp_path / "model.npz")
    again = Model.load(tmp_path / "model.npz")
    assert np.allclose(sure_of(model, row), sure_of(again, row))
    assert list(again.intents) == list(model.intents)
