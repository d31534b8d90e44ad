"""Sentences as tensors."""
import random
from dataclasses import dataclass
from typing import Callable, Optional

import torch

from corpora import NAMES, Sentence
from pieces import END, START, Pieces, shape

NOTHING = -100


@dataclass
class Batch:
    """Word 0 of each row is the root. `tags`, `heads`, `relations`, `names`: NOTHING where nothing is known."""

    pieces: torch.Tensor
    shapes: torch.Tensor
    first: torch.Tensor
    last: torch.Tensor
    words: torch.Tensor
    tags: Optional[torch.Tensor] = None
    heads: Optional[torch.Tensor] = None
    relations: Optional[torch.Tensor] = None
    names: Optional[torch.Tensor] = None

    @property
    def inputs(self):
        return self.pieces, self.shapes, self.first, self.last


class Inventory:
    """Names of tags and relations, sorted; the place in the list is the number in the network."""

    def __init__(self, tags: list, relations: list):
        self.tags, self.relations, self.names = tags, relations, NAMES
        self.tag = {t: i for i, t in enumerate(tags)}
        self.relation = {r: i for i, r in enumerate(relations)}
        self.name = {n: i for i, n in enumerate(NAMES)}


def inventory_of(sentences: list) -> Inventory:
    return Inventory(sorted({t for s in sentences for t in s.tags}), sorted({r for s in sentences for r in s.relations}))


def length_of(sentence: Sentence, pieces: Pieces) -> int:
    return 2 + sum(len(pieces.of(form)) for form in sentence.forms)


def in_batches(sentences: list, pieces: Pieces, most: int, chance: Optional[random.Random]) -> list:
    """Lists of sentences of about one length, `most` pieces together; shuffled if there is a chance."""
    jitter = chance.random if chance else lambda: 0
    order = sorted(sentences, key=lambda s: length_of(s, pieces) + 3 * jitter())
    batches, batch, width = [], [], 0
    for s in order:
        width = max(width, length_of(s, pieces))
        if batch and width * (len(batch) + 1) > most:
            batches.append(batch)
            batch, width = [], length_of(s, pieces)
        batch.append(s)
    if batch:
        batches.append(batch)
    if chance:
        chance.shuffle(batches)
    return batches


def to_batch(sentences: list, pieces: Pieces, inventory: Optional[Inventory] = None) -> Batch:
    rows, shapes, firsts, lasts = [], [], [], []
    for s in sentences:
        row, marks, first, last = [pieces.index[START]], [0], [0], [0]
        for form in s.forms:
            of = pieces.of(form)
            first.append(len(row))
            row.extend(of)
            marks.extend([shape(form)] * len(of))
            last.append(len(row) - 1)
        rows.append(row + [pieces.index[END]])
        shapes.append(marks + [0])
        firsts.append(first)
        lasts.append(last)
    batch = Batch(padded(rows), padded(shapes), padded(firsts), padded(lasts), torch.tensor([len(f) for f in firsts]))
    if inventory:
        batch.tags = padded([[NOTHING] + [inventory.tag.get(t, NOTHING) for t in s.tags] for s in sentences], NOTHING)
        batch.heads = padded([[NOTHING] + s.heads for s in sentences], NOTHING)
        batch.relations = padded([[NOTHING] + [inventory.relation.get(r, NOTHING) for r in s.relations] for s in sentences], NOTHING)
        known = lambda s: [inventory.name[n] for n in s.names] if s.names is not None else [NOTHING] * len(s.forms)
        batch.names = padded([[NOTHING] + known(s) for s in sentences], NOTHING)
    return batch


def padded(rows: list, filler: int = 0) -> torch.Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [filler] * (width - len(row)) for row in rows])
