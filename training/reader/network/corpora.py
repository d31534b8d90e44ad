"""Sentences of the treebanks: words, tags, trees, names."""
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Iterator, Optional


@dataclass(frozen=True)
class Sentence:
    """Lists of one entry a word; heads count from 1, 0 is the root; `names` is None where nobody marked names."""

    document: str
    forms: list
    tags: list
    heads: list
    relations: list
    names: Optional[list]


# The genres of GUM whose texts may be learned from in weights that ship (see the corpora's README)
FREE = ("news", "interview", "bio", "voyage", "academic", "court")


def is_free(document: str) -> bool:
    return document.startswith(tuple(f"GUM_{genre}_" for genre in FREE))


def read_conllu(path: Path, keep: Callable[[str], bool] = lambda document: True) -> Iterator[Sentence]:
    """Multi-word ranges and empty nodes are passed over."""
    document, rows = "", []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                document = line[14:].strip()
            elif line == "\n":
                if rows and keep(document):
                    yield sentence_of(document, rows)
                rows = []
            elif line[0].isdigit():
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    rows.append(cells)


def sentence_of(document: str, rows: list) -> Sentence:
    heads = [int(r[6]) for r in rows]
    upos = [r[3] for r in rows]
    forms = [r[1] for r in rows]
    names = name_labels(forms, upos, heads, [r[9] for r in rows]) if document.startswith("GUM_") else None
    return Sentence(document, forms, [f"{r[3]}|{r[4]}" for r in rows], heads, [r[7] for r in rows], names)


KINDS = {"person": "person", "organization": "organisation", "place": "place", "event": "event"}
NAMES = ["O"] + [f"{at}-{kind}" for kind in KINDS.values() for at in "BI"]
JOINS = {"of", "and", "for", "the", "-", "de", "la", "del", "al", "on", "’s", "'s", "&"}


def name_labels(forms: list, upos: list, heads: list, misc: list) -> list:
    """B- and I- labels of the mentions with a proper noun as head, cut to the proper nouns around it; the widest wins."""
    labels = ["O"] * len(forms)
    for start, end, kind in sorted(mentions(misc), key=lambda m: m[0] - m[1]):
        head = next((i for i in range(start, end + 1) if not start <= heads[i] - 1 <= end), start)
        if kind not in KINDS or upos[head] != "PROPN":
            continue
        first, last = proper_run(forms, upos, start, end, head)
        if any(label != "O" for label in labels[first : last + 1]):
            continue
        for i in range(first, last + 1):
            labels[i] = f"{'B' if i == first else 'I'}-{KINDS[kind]}"
    return labels


def mentions(misc: list) -> list:
    """(first word, last word, kind) of GUM's bracketed Entity= values."""
    found, open_ = [], []
    for i, cell in enumerate(misc):
        entity = re.search(r"(?:^|\|)Entity=([^|]+)", cell)
        for part in re.findall(r"\(?[^()]+\)?", entity.group(1)) if entity else []:
            number, _, rest = part.strip("()").partition("-")
            if part.startswith("("):
                open_.append((number, rest.split("-")[0], i))
            if part.endswith(")"):
                at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == number), None)
                if at is not None:
                    _, kind, start = open_.pop(at)
                    found.append((start, i, kind))
    return found


def proper_run(forms: list, upos: list, start: int, end: int, head: int) -> tuple:
    proper = lambda i: start <= i <= end and upos[i] == "PROPN"
    small = lambda i: start <= i <= end and forms[i].lower() in JOINS
    first = last = head
    while True:
        if proper(first - 1): first -= 1
        elif small(first - 1) and proper(first - 2): first -= 2
        elif small(first - 1) and small(first - 2) and proper(first - 3): first -= 3
        else: break
    while True:
        if proper(last + 1): last += 1
        elif small(last + 1) and proper(last + 2): last += 2
        elif small(last + 1) and small(last + 2) and proper(last + 3): last += 3
        else: break
    return first, last


SMALL = set("a an the and but or nor for so yet of in on at to by as with from into over".split())


def other_case(sentence: Sentence, chance: random.Random) -> Sentence:
    """Headlines and old feeds come in capitals: now and then a sentence is read so, in title case, or in lower case."""
    draw = chance.random()
    if draw < 0.08:
        forms = [f.upper() for f in sentence.forms]
    elif draw < 0.13:
        forms = [f if i and f.lower() in SMALL else f[:1].upper() + f[1:] for i, f in enumerate(sentence.forms)]
    elif draw < 0.15:
        forms = [f.lower() for f in sentence.forms]
    else:
        return sentence
    return replace(sentence, forms=forms)
