"""Train the sequence model on ANERcorp's train split: `make -C training ner`.

The last 12 % of the sentences are the dev set; the figures printed are strict span F1 by label, micro over all. With
`--final` the model is then trained on everything and written to workbench/data/entities/.
"""

from __future__ import annotations

import argparse
import lzma
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pycrfsuite

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workbench.detect.entities.conll import sentence_of  # noqa: E402
from workbench.detect.entities.consistency import agree  # noqa: E402
from workbench.detect.entities.features import features, spans  # noqa: E402

CORPUS = ROOT.parent / "shared" / "ner" / "anercorp_train.txt"
MODEL = ROOT / "workbench" / "data" / "entities" / "crf.bin"
DEV = 0.88
"""The sentences behind this share of the corpus are the dev set."""
Example = tuple[list[str], list[str]]


def corpus(path: Path) -> list[Example]:
    """Sentences as (tokens, tags)."""
    examples: list[Example] = []
    tokens: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) >= 2:
            tokens.append(cells[0])
            tags.append(cells[-1])
        elif tokens:
            examples.append((tokens, tags))
            tokens, tags = [], []
    return examples


def train(examples: list[Example], out: Path, chosen: argparse.Namespace) -> None:
    """Fit with L-BFGS, elastic net."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for tokens, tags in examples:
        trainer.append(features(sentence_of(tokens)), tags)
    trainer.set_params(
        {
            "c1": chosen.c1,
            "c2": chosen.c2,
            "max_iterations": chosen.iterations,
            "feature.possible_transitions": True,
            "feature.minfreq": chosen.minfreq,
        }
    )
    trainer.train(str(out))


def report(gold: list[list[str]], predicted: list[list[str]], name: str) -> float:
    """Print strict span precision, recall and F1 by label; returns the micro F1."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for g, p in zip(gold, predicted, strict=True):
        a, b = set(spans(g)), set(spans(p))
        for counter, group in ((right, a & b), (found, b), (wanted, a)):
            for _, _, label in group:
                counter[label] += 1
                counter["micro"] += 1
    print(name)
    score = 0.0
    for label in ("PERS", "LOC", "ORG", "MISC", "micro"):
        precision = right[label] / max(1, found[label])
        recall = right[label] / max(1, wanted[label])
        score = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"  {label:5} P {100 * precision:5.1f} R {100 * recall:5.1f} F1 {100 * score:5.1f}  n {wanted[label]}"
        )
    return score


def options(arguments: list[str] | None = None) -> argparse.Namespace:
    """How to train, from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--c1", type=float, default=0.15)
    parser.add_argument("--c2", type=float, default=0.15)
    parser.add_argument("--minfreq", type=int, default=1)
    parser.add_argument("--iterations", type=int, default=120)
    parser.add_argument("--final", action="store_true")
    parser.add_argument("--only-final", action="store_true")
    return parser.parse_args(arguments)


def main() -> None:
    """Train on 88 %, report on 12 %, and with --final train on all and write the model."""
    chosen = options()
    examples = corpus(CORPUS)
    cut = int(len(examples) * DEV)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "model"
        if not chosen.only_final:
            began = time.perf_counter()
            train(examples[:cut], out, chosen)
            print(f"trained in {time.perf_counter() - began:.0f} s, {out.stat().st_size / 1e6:.1f} MB")
            evaluate(examples[cut:], out)
        if chosen.final or chosen.only_final:
            train(examples, out, chosen)
            MODEL.write_bytes(lzma.compress(out.read_bytes(), preset=9))
            print(f"{MODEL.name}: {MODEL.stat().st_size / 1e6:.2f} MB")


def evaluate(examples: list[Example], model: Path) -> None:
    """Strict span F1 on `examples`, before and after the consistency pass."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    sentences = [sentence_of(tokens) for tokens, _ in examples]
    began = time.perf_counter()
    predicted = [tagger.tag(features(s)) for s in sentences]
    spent = time.perf_counter() - began
    print(f"{sum(map(len, sentences)) / spent:.0f} tokens/s")
    gold = [tags for _, tags in examples]
    report(gold, predicted, "CRF")
    report(gold, agree(sentences, predicted), "CRF + consistency")


if __name__ == "__main__":
    main()
