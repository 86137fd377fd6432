"""Train the static encoder from scratch: names, aliases and translations of one Object attract."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import torch
from rich.progress import track

from knowledge.encoder.grams import grams
from knowledge.encoder.static import StaticEncoder
from knowledge.encoder.variants import variant

DIM, EPOCHS, BATCH, RATE, SCALE, SEED = 192, 6, 256, 0.02, 20.0, 20260401
MIN_COUNT = 2


def train_encoder(groups: Sequence[Sequence[str]], epochs: int = EPOCHS) -> StaticEncoder:
    """``groups``: texts that mean the same thing (an Object's names, a FAQ entry's phrasings).

    In-batch softmax over cosine (multiple negatives ranking): a variant must be nearer to its
    own group than to every other group of the batch. Deterministic for a given input.
    """
    rng = random.Random(SEED)
    encoder = StaticEncoder.fresh(_vocabulary(groups, rng), DIM, SEED)
    module = encoder.model[0]
    optimizer = torch.optim.Adam(module.parameters(), lr=RATE)
    steps = max(1, epochs * -(-len(groups) // BATCH))
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, steps)
    for _ in track(range(epochs), description="encoder を学習"):
        order = list(range(len(groups)))
        rng.shuffle(order)
        for begin in range(0, len(order), BATCH):
            chosen = [groups[i] for i in order[begin : begin + BATCH]]
            left = _embed(encoder, [variant(rng.choice(g), rng) for g in chosen])
            right = _embed(encoder, [rng.choice(g) for g in chosen])
            scores = SCALE * left @ right.T
            target = torch.arange(len(chosen))
            loss = torch.nn.functional.cross_entropy(scores, target)
            loss = loss + torch.nn.functional.cross_entropy(scores.T, target)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
    return encoder


def _vocabulary(groups: Sequence[Sequence[str]], rng: random.Random) -> list[str]:
    counts: Counter[str] = Counter()
    for group in groups:
        for text in group:
            counts.update(grams(text).split())
            counts.update(grams(variant(text, rng)).split())
    return sorted(g for g, n in counts.items() if n >= MIN_COUNT)


def _embed(encoder: StaticEncoder, texts: list[str]) -> torch.Tensor:
    features = encoder.model.preprocess([grams(t) for t in texts])
    output: torch.Tensor = encoder.model(features)["sentence_embedding"]
    return torch.nn.functional.normalize(output, dim=1)
