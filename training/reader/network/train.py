"""
Trains the reader's network.

  teacher:  python3 training/reader/network/train.py --corpora ../shared/corpora --pretrained FOLDER --layers 0,1,2,3,4,5 --out FILE.pt
  student:  the same with fewer --layers, --teacher FILE.pt and --raw TEXT.conllu … (news text, cut into words by `twosource read`)

PRETRAINED is a folder with all-MiniLM-L6-v2's `model.safetensors` and `vocab.txt` (Apache-2.0). Fixed seeds.
"""
import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from batches import NOTHING, Inventory, in_batches, inventory_of, to_batch
from corpora import is_free, other_case, read_conllu
from network import Network, load_pretrained
from pieces import Pieces

MOST_WORDS = 110


def main() -> None:
    o = options()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    chance = random.Random(o.seed)
    pieces = Pieces(o.pretrained / "vocab.txt")
    gold = [*read_conllu(o.corpora / "ewt/train.conllu"), *read_conllu(o.corpora / "gum/train.conllu", is_free)]
    gold = [s for s in gold if len(s.forms) <= MOST_WORDS]
    raw = [s for path in o.raw for s in read_conllu(path) if 3 <= len(s.forms) <= MOST_WORDS]
    inventory = inventory_of(gold)
    layers = [int(n) for n in o.layers.split(",")]
    network = Network(len(layers), len(inventory.tags), len(inventory.relations), len(inventory.names), dropout=o.dropout)
    teacher = load(o.teacher)[0].eval() if o.teacher else None
    if o.start:
        network.load_state_dict(load(o.start)[0].state_dict())
    else:
        load_pretrained(network, o.pretrained / "model.safetensors", layers)
    if teacher and not o.start:
        take_over(network, teacher, layers)
    dev = {name: [s for s in read_conllu(o.corpora / f"{name}/dev.conllu")] for name in ("ewt", "gum")}
    learn(network, teacher, gold, raw, dev, pieces, inventory, chance, o)


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    p.add_argument("--pretrained", type=Path, required=True)
    p.add_argument("--layers", default="0,1,2,3,4,5")
    p.add_argument("--teacher", type=Path)
    p.add_argument("--start", type=Path, help="go on from these weights")
    p.add_argument("--raw", type=Path, nargs="*", default=[])
    p.add_argument("--raw-share", type=float, default=1.0, help="sentences of raw text to one of gold, an epoch")
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--pieces", type=int, default=1200, help="pieces a batch")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--out", type=Path, required=True)
    return p.parse_args()


def learn(network, teacher, gold, raw, dev, pieces, inventory: Inventory, chance, o) -> None:
    per_epoch = len(gold) + int(min(len(raw), o.raw_share * len(gold)))
    average = sum(map(lambda s: len(s.forms), gold)) / len(gold) * 1.3
    steps = int(o.epochs * per_epoch * average / o.pieces * 1.02) + 1
    is_new = lambda name: not name.startswith(("words", "places", "norm.", "layers"))
    groups = [
        {"params": [p for n, p in network.named_parameters() if is_new(n) == new], "lr": o.head_rate if new else o.rate}
        for new in (False, True)
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    ramp = lambda step: min((step + 1) / (0.08 * steps), max(0.02, (steps - step) / (0.92 * steps)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, ramp)
    began, step, pool = time.time(), 0, []
    for epoch in range(o.epochs):
        network.train()
        while raw and len(pool) < per_epoch - len(gold):
            again = list(raw)
            chance.shuffle(again)
            pool = again + pool
        silver = [pool.pop() for _ in range(per_epoch - len(gold))]
        sentences = [(other_case(s, chance), True) for s in gold] + [(other_case(s, chance), False) for s in silver]
        batches = [(b, True) for b in in_batches([s for s, g in sentences if g], pieces, o.pieces, chance)]
        batches += [(b, False) for b in in_batches([s for s, g in sentences if not g], pieces, o.pieces, chance)]
        chance.shuffle(batches)
        total = seen = 0
        for batch, is_gold in batches:
            # Products in bfloat16: a third faster than in f32, and no worse
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(network, teacher, to_batch(batch, pieces, inventory), is_gold)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            total += float(loss)
            seen += sum(len(s.forms) for s in batch)
            if step % 50 == 0:
                print(f"  {step}/{steps} loss {total/50:.3f} {seen / (time.time() - began):.0f} words/s", flush=True)
                total, seen, began = 0, 0, time.time()
        torch.save({"state": network.state_dict(), "layers": len(network.layers), "tags": inventory.tags, "relations": inventory.relations}, o.out)
        scores = "; ".join(f"{name} {show(evaluate(network, d, pieces, inventory))}" for name, d in dev.items())
        print(f"epoch {epoch + 1}: {scores}", flush=True)


def loss_of(network, teacher, batch, is_gold: bool):
    output = network(*batch.inputs)
    arcs = masked(output[2], batch.words)
    words = word_mask(batch.words)
    loss = 0
    if is_gold:
        heads = batch.heads.clamp(min=0)
        loss = cross(output[0], batch.tags) + cross(arcs, batch.heads) + cross(network.relations_of(output, heads), batch.relations)
        if (batch.names != NOTHING).any():
            loss = loss + cross(output[1], batch.names)
    if teacher is not None:
        with torch.no_grad():
            told = teacher(*batch.inputs)
            told_arcs = masked(told[2], batch.words)
            heads = told_arcs.argmax(-1) if not is_gold else batch.heads.clamp(min=0)
            told_relations = teacher.relations_of(told, heads)
        soft = apart(output[0], told[0], words) + apart(arcs, told_arcs, words)
        soft = soft + apart(network.relations_of(output, heads), told_relations, words)
        soft = soft + apart(output[1], told[1], words)
        loss = loss + soft
    return loss


def cross(scores, wanted):
    return F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=NOTHING)


def apart(scores, told, words):
    """Kullback-Leibler divergence from what the teacher says, a mean over words."""
    each = F.kl_div(scores.log_softmax(-1), told.log_softmax(-1), log_target=True, reduction="none").sum(-1)
    return (each * words).sum() / words.sum()


def word_mask(words):
    at = torch.arange(int(words.max()))
    return ((at[None] < words[:, None]) & (at[None] > 0)).float()


def masked(arcs, words):
    """No word hangs on padding or on itself."""
    at = torch.arange(arcs.shape[1])
    arcs = arcs.masked_fill((at[None] >= words[:, None])[:, None, :], -1e4)
    return arcs.masked_fill(torch.eye(arcs.shape[1], dtype=torch.bool)[None], -1e4)


@torch.no_grad()
def evaluate(network, sentences, pieces, inventory):
    """Accuracy of joint tags, UPOS, heads (best head a word, circles not mended), heads with relations; F1 of name labels."""
    network.eval()
    words = tags = upos = heads = both = right = told = wanted = 0
    for group in in_batches(sentences, pieces, 3000, None):
        batch = to_batch(group, pieces, inventory)
        output = network(*batch.inputs)
        best = masked(output[2], batch.words).argmax(-1)
        relations = network.relations_of(output, best).argmax(-1)
        tag, name = output[0].argmax(-1), output[1].argmax(-1)
        for row, s in enumerate(group):
            for i in range(1, len(s.forms) + 1):
                words += 1
                said = inventory.tags[tag[row, i]]
                tags += said == s.tags[i - 1]
                upos += said.split("|")[0] == s.tags[i - 1].split("|")[0]
                if best[row, i] == s.heads[i - 1]:
                    heads += 1
                    both += inventory.relations[relations[row, i]].split(":")[0] == s.relations[i - 1].split(":")[0]
                if s.names is not None:
                    a, b = inventory.names[name[row, i]][2:], s.names[i - 1][2:]
                    told += a in SCORED
                    wanted += b in SCORED
                    right += a == b and a in SCORED
    network.train()
    return {"tag": tags / words, "upos": upos / words, "uas": heads / words, "las": both / words, "names": 2 * right / max(1, told + wanted)}


SCORED = ("person", "organisation", "place")


def show(scores) -> str:
    return " ".join(f"{k} {100 * v:.2f}" for k, v in scores.items())


def take_over(network, teacher, layers) -> None:
    """A student begins with what its teacher learned: embeddings, heads, and the chosen layers."""
    own, state = network.state_dict(), teacher.state_dict()
    for name in own:
        parts = name.split(".")
        source = ".".join(["layers", str(layers[int(parts[1])]), *parts[2:]]) if parts[0] == "layers" else name
        own[name].copy_(state[source])


def load(path: Path):
    kept = torch.load(path)
    inventory = Inventory(kept["tags"], kept["relations"])
    network = Network(kept["layers"], len(inventory.tags), len(inventory.relations), len(inventory.names))
    network.load_state_dict(kept["state"])
    return network, inventory


if __name__ == "__main__":
    main()
