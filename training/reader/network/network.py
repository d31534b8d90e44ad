"""One encoder, four heads: tags, arcs, relations, names."""
import json
import math
import struct
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from pieces import SHAPES

ARC, RELATION = 160, 64


class Layer(nn.Module):
    """A layer of BERT: attention, then two linear maps, each added to its input and normalised."""

    def __init__(self, size: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.wide = nn.Linear(size, inner)
        self.narrow = nn.Linear(inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, hidden):
        batch, length, size = x.shape
        qkv = self.query_key_value(x).view(batch, length, 3, self.heads, size // self.heads)
        query, key, value = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        weights = (query @ key.transpose(-1, -2)) * (1 / math.sqrt(size // self.heads)) + hidden
        mixed = (self.drop(weights.softmax(-1)) @ value).transpose(1, 2).reshape(batch, length, size)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.wide(x)))))


class Network(nn.Module):
    """pieces, shapes [B,P]; first, last [B,W]: the pieces of each word, word 0 being the start mark, which stands for the root."""

    def __init__(self, layers: int, tags: int, relations: int, names: int, vocabulary=30522, size=384, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, size)
        self.places = nn.Embedding(512, size)
        self.shapes = nn.Embedding(SHAPES, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, 12, 4 * size, dropout) for _ in range(layers))
        self.drop = nn.Dropout(dropout)
        self.tags = nn.Linear(size, tags)
        self.names = nn.Linear(size, names)
        self.dependent = nn.Linear(size, ARC)
        self.head = nn.Linear(size, ARC)
        self.arc = nn.Linear(ARC, ARC, bias=False)
        self.arc_bias = nn.Linear(ARC, 1)
        self.relation_dependent = nn.Linear(size, RELATION)
        self.relation_head = nn.Linear(size, RELATION)
        self.relation = nn.Linear(RELATION, relations)
        self.relation_of_dependent = nn.Linear(size, relations, bias=False)
        self.relation_of_head = nn.Linear(size, relations, bias=False)
        nn.init.zeros_(self.shapes.weight)

    def encode(self, pieces, shapes, first, last):
        hidden = (pieces == 0).to(self.norm.weight.dtype)[:, None, None, :] * -1e4
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.drop(self.norm(self.words(pieces) + self.places(places)[None] + self.shapes(shapes)))
        for layer in self.layers:
            x = layer(x, hidden)
        # Rows of a flat table: the runtime copies them whole, which it does not where it gathers in three dimensions
        flat = x.reshape(-1, x.shape[2])
        pick = lambda at: flat[at + torch.arange(x.shape[0], device=x.device)[:, None] * x.shape[1]]
        return self.drop((pick(first) + pick(last)) * 0.5)

    def forward(self, pieces, shapes, first, last):
        """Scores of tags, names [B,W,·], of arcs [B,dependent,head], and what relations are scored from."""
        w = self.encode(pieces, shapes, first, last)
        dependent, head = self.drop(F.relu(self.dependent(w))), self.drop(F.relu(self.head(w)))
        arcs = self.arc(dependent) @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        rows = (self.relation_dependent(w), self.relation_head(w), self.relation_of_dependent(w), self.relation_of_head(w))
        return (self.tags(w), self.names(w), arcs, *rows)

    def relations_of(self, output, heads):
        """Scores of the relations of each word to its head [B,W]."""
        at = lambda t: t.gather(1, heads[:, :, None].expand(-1, -1, t.shape[2]))
        _, _, _, dependent, head, of_dependent, of_head = output
        return self.relation(dependent * at(head)) + of_dependent + at(of_head)


def load_pretrained(network: Network, path: Path, take: list) -> None:
    """Fills words, places and layers from a BERT-shaped safetensors file; `take`: its layer for each of ours."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = file.read()

    def tensor(name: str) -> torch.Tensor:
        start, end = header[name]["data_offsets"]
        return torch.frombuffer(bytearray(body[start:end]), dtype=torch.float32).reshape(header[name]["shape"])

    def fill(module, name: str) -> None:
        module.weight.data.copy_(tensor(f"{name}.weight"))
        module.bias.data.copy_(tensor(f"{name}.bias"))

    network.words.weight.data.copy_(tensor("embeddings.word_embeddings.weight"))
    kinds = tensor("embeddings.token_type_embeddings.weight")
    network.places.weight.data.copy_(tensor("embeddings.position_embeddings.weight") + kinds[0])
    fill(network.norm, "embeddings.LayerNorm")
    for layer, number in zip(network.layers, take):
        base = f"encoder.layer.{number}"
        parts = [f"{base}.attention.self.{part}" for part in ("query", "key", "value")]
        layer.query_key_value.weight.data.copy_(torch.cat([tensor(f"{p}.weight") for p in parts]))
        layer.query_key_value.bias.data.copy_(torch.cat([tensor(f"{p}.bias") for p in parts]))
        fill(layer.out, f"{base}.attention.output.dense")
        fill(layer.norm1, f"{base}.attention.output.LayerNorm")
        fill(layer.wide, f"{base}.intermediate.dense")
        fill(layer.narrow, f"{base}.output.dense")
        fill(layer.norm2, f"{base}.output.LayerNorm")
