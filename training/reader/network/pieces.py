"""Words as the network reads them: pieces of the vocabulary, and the shape of the letters. The same in src/read/network/pieces.ts."""
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

MOST_PIECES = 8
MOST_LETTERS = 64
PAD, UNKNOWN, START, END = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
SHAPES = 9
FOLDED = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})


class Pieces:
    def __init__(self, vocabulary: Path):
        lines = vocabulary.read_text(encoding="utf-8").split("\n")
        self.index = {piece: i for i, piece in enumerate(lines) if piece}
        self.of = lru_cache(maxsize=500_000)(self._of)

    def _of(self, form: str) -> tuple:
        """Indices of a word's pieces: at most MOST_PIECES, of a longer word the first ones and the last."""
        found = []
        for part in parts(form):
            found.extend(self.greedy(part))
        if not found:
            found = [self.index[UNKNOWN]]
        return tuple(found if len(found) <= MOST_PIECES else found[: MOST_PIECES - 1] + found[-1:])

    def greedy(self, part: str) -> list:
        found, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = self.index.get(("##" if at else "") + part[at:end])
                if piece is not None:
                    break
            else:
                return [self.index[UNKNOWN]]
            found.append(piece)
            at = end
        return found


def parts(form: str) -> list:
    """Lower case, without accents, cut at every mark that is no letter or digit."""
    plain = unicodedata.normalize("NFD", form[:MOST_LETTERS].translate(FOLDED).lower())
    return re.findall(r"[^\W_]+|[^\w\s]|_", "".join(c for c in plain if unicodedata.category(c) != "Mn"))


@lru_cache(maxsize=500_000)
def shape(form: str) -> int:
    """1 lower, 2 Title, 3 UPPER, 4 one capital, 5 mIxed, 6 with digits, 7 marks; 8 Title with a hyphen; 0 is no word."""
    letters = [c for c in form[:MOST_LETTERS] if c.isalpha()]
    if any(c.isdigit() for c in form[:MOST_LETTERS]):
        return 6
    if not letters:
        return 7
    capitals = sum(c != c.lower() for c in letters)
    if capitals == 0:
        return 1
    if capitals == len(letters):
        return 4 if capitals == 1 else 3
    if letters[0] != letters[0].lower() and capitals == 1:
        return 2
    return 8 if "-" in form and letters[0] != letters[0].lower() else 5
