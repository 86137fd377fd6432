"""The encoder is an interface: trained here by default, any hub model by a setting."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from knowledge.encoder.interface import open_encoder
from knowledge.encoder.static import StaticEncoder
from knowledge.encoder.train import train_encoder

GROUPS = [
    ["フライパン", "スキレット", "frying pan"],
    ["やかん", "ケトル", "kettle"],
    ["傘", "かさ", "umbrella"],
]


@pytest.fixture(scope="module")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A transformer of a few thousand weights, saved as the hub would hand it out."""
    folder = tmp_path_factory.mktemp("tiny")
    letters = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"フライパンやかんスキレットケル傘さ"]
    tokenizer = Tokenizer(WordLevel({c: i for i, c in enumerate(letters)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Split("", "isolated")
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]")
    config = BertConfig(
        vocab_size=len(letters),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
    )
    BertModel(config).save_pretrained(folder / "bert")
    fast.save_pretrained(folder / "bert")
    transformer = Transformer(str(folder / "bert"))
    pooling = Pooling(transformer.get_embedding_dimension())
    SentenceTransformer(modules=[transformer, pooling], device="cpu").save(str(folder / "model"))
    return folder / "model"


def test_a_model_named_in_the_settings_replaces_ours(tiny_model: Path) -> None:
    encoder = open_encoder(Path("unused"), str(tiny_model))
    vectors = encoder.encode(["フライパン", "やかん"])
    assert vectors.shape == (2, 16)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert encoder.name == str(tiny_model)


def test_the_trained_encoder_holds_names_of_one_thing_together() -> None:
    encoder = train_encoder(GROUPS * 8, epochs=30)
    pan, skillet, kettle = encoder.encode(["フライパン", "スキレット", "ケトル"])
    assert pan @ skillet > pan @ kettle


def test_training_twice_gives_the_same_vectors() -> None:
    one, two = (train_encoder(GROUPS, epochs=3).encode(["フライパン"]) for _ in range(2))
    assert np.array_equal(one, two)


def test_it_survives_saving(tmp_path: Path) -> None:
    encoder = train_encoder(GROUPS, epochs=2)
    encoder.save(tmp_path / "encoder")
    again = StaticEncoder.load(tmp_path / "encoder")
    assert np.allclose(encoder.encode(["やかん"]), again.encode(["やかん"]), atol=1e-6)
