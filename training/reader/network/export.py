"""
A trained network to what the product reads:
  python3 training/reader/network/export.py FILE.pt --out FOLDER
writes network.onnx (32 bit; quantise.py makes 8 bit of it) and network.json: names of tags, relations and name labels, and the
weights that join both sides of a relation.
"""
import argparse
import json
from pathlib import Path

import torch
from torch import nn

from train import load

OUTPUTS = ["tags", "names", "arcs", "dependent", "head", "of_dependent", "of_head"]


class Exported(nn.Module):
    """Takes 32-bit integers, which need no BigInt on the other side."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, pieces, shapes, first, last):
        return self.network(pieces.long(), shapes.long(), first.long(), last.long())


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("trained", type=Path)
    p.add_argument("--out", type=Path, required=True)
    o = p.parse_args()
    network, inventory = load(o.trained)
    network.eval()
    pieces, words = torch.ones(2, 9, dtype=torch.int32), torch.ones(2, 5, dtype=torch.int32)
    inputs = {"pieces": pieces, "shapes": pieces, "first": words, "last": words}
    axes = {name: {0: "batch", 1: "length" if t is pieces else "words"} for name, t in inputs.items()}
    axes |= {name: {0: "batch", 1: "words"} for name in OUTPUTS}
    axes["arcs"] = {0: "batch", 1: "words", 2: "words"}
    given = {"input_names": list(inputs), "output_names": OUTPUTS, "dynamic_axes": axes, "opset_version": 14}
    torch.onnx.export(Exported(network), tuple(inputs.values()), str(o.out / "network.onnx"), **given)
    kept = {
        "format": 2,
        "tags": inventory.tags,
        "relations": inventory.relations,
        "nameLabels": inventory.names,
        "relationWeights": [[round(float(x), 4) for x in row] for row in network.relation.weight],
        "relationBias": [round(float(x), 4) for x in network.relation.bias],
    }
    (o.out / "network.json").write_text(json.dumps(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
