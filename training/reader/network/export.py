"""
A trained network to what the product reads:
  python3 training/reader/network/export.py FILE.pt --out FOLDER
writes network.onnx (32 bit; quantise.py makes 8 bit of it) and network.json: names of tags, relations and name labels, and the
weights that join both sides of a relation.
"""
import argparse
import json
import math
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from train import load

INPUTS, OUTPUTS = ["pieces", "ends"], ["words", "arcs"]


class Exported(nn.Module):
    """
    The network for one sentence. In: `pieces` [2, P], the pieces and their shapes; `ends` [2, W], the first and the last piece of each
    word; 32-bit integers (64 would need BigInt on the other side). Out: `words` [W, .], side by side the scores of tags and names and
    what relations are scored from (dependent, head, of_dependent, of_head); `arcs` [W, W].

    What a batch needs, the mask and its dimension, is left out, and all maps of a word are one product: for a sentence of 20 words
    the runtime spends as long between its steps as in them. The same numbers come out as of Network.forward.
    """

    def __init__(self, network):
        super().__init__()
        self.network = network
        n = network
        maps = [n.tags, n.names, n.relation_dependent, n.relation_head, n.relation_of_dependent, n.relation_of_head]
        maps += [n.dependent, n.head]
        self.sizes = [m.out_features for m in maps]
        zeros = lambda m: torch.zeros(m.out_features)
        self.of_word = nn.Linear(n.tags.in_features, sum(self.sizes))
        self.of_word.weight.data = torch.cat([m.weight.data for m in maps])
        self.of_word.bias.data = torch.cat([zeros(m) if m.bias is None else m.bias.data for m in maps])

    def forward(self, pieces, ends):
        n = self.network
        x = n.norm(n.words(pieces[0]) + n.places.weight[: pieces.shape[1]] + n.shapes(pieces[1]))
        for layer in n.layers:
            x = self.layer(layer, x)
        of_word = self.of_word((F.embedding(ends[0], x) + F.embedding(ends[1], x)) * 0.5)
        words, dependent, head = of_word.split([sum(self.sizes[:-2]), *self.sizes[-2:]], dim=-1)
        # The bias of a head is the product with a row that every dependent has
        arcs = (n.arc(F.relu(dependent)) + n.arc_bias.weight) @ F.relu(head).T + n.arc_bias.bias
        return words, arcs

    @staticmethod
    def layer(layer, x):
        size = layer.out.in_features
        width = size // layer.heads
        query, key, value = layer.query_key_value(x).split(size, dim=-1)
        cut = lambda t: t.reshape(-1, layer.heads, width)
        weights = (cut(query).transpose(0, 1) @ cut(key).permute(1, 2, 0)) * (1 / math.sqrt(width))
        mixed = (weights.softmax(-1) @ cut(value).transpose(0, 1)).transpose(0, 1).reshape(-1, size)
        x = layer.norm1(x + layer.out(mixed))
        return layer.norm2(x + layer.narrow(F.gelu(layer.wide(x))))


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("trained", type=Path)
    p.add_argument("--out", type=Path, required=True)
    o = p.parse_args()
    network, inventory = load(o.trained)
    network.eval()
    exported = Exported(network).eval()
    pieces, words = torch.arange(5, 14, dtype=torch.int32), torch.arange(1, 6, dtype=torch.int32)
    inputs = (torch.stack([pieces, pieces * 0 + 1]), torch.stack([words, words + 1]))
    check_same(network, exported, inputs)
    axes = {"pieces": {1: "length"}, "ends": {1: "words"}, "words": {0: "words"}, "arcs": {0: "words", 1: "words"}}
    given = {"input_names": INPUTS, "output_names": OUTPUTS, "dynamic_axes": axes, "opset_version": 14}
    torch.onnx.export(exported, inputs, str(o.out / "network.onnx"), **given)
    kept = {
        "format": 3,
        "tags": inventory.tags,
        "relations": inventory.relations,
        "nameLabels": inventory.names,
        "relationWeights": [[round(float(x), 4) for x in row] for row in network.relation.weight],
        "relationBias": [round(float(x), 4) for x in network.relation.bias],
    }
    (o.out / "network.json").write_text(json.dumps(kept) + "\n", encoding="utf-8")


def check_same(network, exported, inputs) -> None:
    """Fails where what is exported says another thing than what was trained."""
    with torch.no_grad():
        pieces, ends = (t.long()[:, None] for t in inputs)
        tags, names, arcs, *relations = network(pieces[0], pieces[1], ends[0], ends[1])
        said = dict(zip(OUTPUTS, exported(*inputs)))
        for name, trained in {"words": torch.cat([tags, names, *relations], dim=-1), "arcs": arcs}.items():
            if not torch.allclose(trained[0], said[name], atol=1e-3):
                raise SystemExit(f"{name} differs between the trained and the exported network")


if __name__ == "__main__":
    main()
