"""Entities: strict span F1 on the last 12 % of ANERcorp's train split, by label, and speed.

Run: python benchmarks/detection_entities.py [--backend ensemble|crf|gazetteer] [--misses] [--texts FILE …]. Reads ../shared (or
$WORKBENCH_SHARED). The shipped model is trained on the whole train split, so for the sequence model the dev figures come from
training/train_crf.py, which trains on the other 88 %; here the crf row is marked "seen in training".
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from functools import partial
from pathlib import Path

from entities_gold import PARTS, texts
from entities_gold import score as score_gold

from workbench.detect.entities import find
from workbench.detect.entities.canonical import same
from workbench.detect.entities.conll import tags_of
from workbench.detect.entities.features import spans
from workbench.domain.mention import EntityType

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared"))
GOLD = ROOT / "benchmarks" / "gold" / "entities"
SHIPPED = ("gazetteer", "crf", "ensemble")
LABELS = ("PERS", "LOC", "ORG", "MISC", "micro")
Sentence = list[tuple[str, str]]


def sentences(path: Path) -> list[Sentence]:
    """Sentences of (token, tag) from a CoNLL file."""
    found: list[Sentence] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if len(cells) >= 2:
            found[-1].append((cells[0], cells[-1]))
        elif found[-1]:
            found.append([])
    return [s for s in found if s]


def score(gold: list[list[str]], predicted: list[list[str]]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and number of gold spans by label, strict."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for g, p in zip(gold, predicted, strict=True):
        a, b = set(spans(g)), set(spans(p))
        for counter, group in ((right, a & b), (found, b), (wanted, a)):
            for _, _, label in group:
                counter.update((label, "micro"))
    rows: dict[str, tuple[float, float, float, int]] = {}
    for label in LABELS:
        precision = right[label] / max(1, found[label])
        recall = right[label] / max(1, wanted[label])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        rows[label] = (100 * precision, 100 * recall, 100 * f1, wanted[label])
    return rows


def run(backends: tuple[str, ...] = SHIPPED, files: tuple[Path, ...] = (), misses: bool = False) -> None:
    """Print both tables; says so when the corpus is not there."""
    path = SHARED / "ner" / "anercorp_train.txt"
    if path.exists():
        every = sentences(path)
        dev = every[int(len(every) * 0.88) :]
        gold = [[tag for _, tag in s] for s in dev]
        tokens = [[token for token, _ in s] for s in dev]
        print(
            f"entities, ANERcorp train split, last 12 % ({len(dev)} sentences, {sum(map(len, dev))} tokens), strict F1"
        )
        for backend in backends:
            rows = score(gold, tags_of(tokens, backend))
            note = "  (seen in training: see make -C training figures)" if backend != "gazetteer" else ""
            print(f"  {backend:10}" + "  ".join(f"{k} {v[2]:5.1f}" for k, v in rows.items()) + note)
    else:
        print(f"entities: {path.name} is not there; set WORKBENCH_SHARED")
    finer(backends, misses)
    merges()
    speed(backends, files or tuple(sorted((ROOT / "seeds").glob("*.txt"))))


def finer(backends: tuple[str, ...], misses: bool = False) -> None:
    """Our own types on the articles of benchmarks/gold/entities; the same span and type counts."""
    known = texts(SHARED)
    if not known:
        print("entities, our own types: the annotated articles are not there; set WORKBENCH_SHARED")
        return
    print(
        "entities, our own types, same span and type, precision/recall/F1, n mentions (benchmarks/gold/entities)"
    )
    for part in PARTS:
        for backend in backends:
            total = score_gold(GOLD, part, known, partial(find, backend=backend), misses)
            print(f"  {part:7} {backend:10} {total.line()}")


def merges() -> None:
    """Names that merge by themselves, on judged pairs of one skeleton."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for line in (GOLD / "names.tsv").read_text(encoding="utf-8").splitlines():
        if line[:1] != "#":
            truth, type_, name, other_type, other = line.split("\t")
            counts[same((name, EntityType(type_)), (other, EntityType(other_type))), truth == "1"] += 1
    right, wrong, missed = counts[True, True], counts[True, False], counts[False, True]
    print(
        f"canonical names, {counts.total()} pairs: precision {right / max(1, right + wrong):.3f}, "
        f"recall {right / max(1, right + missed):.3f}"
    )


def speed(backends: tuple[str, ...], files: tuple[Path, ...]) -> None:
    """Time to the first answer (loading) and white-space tokens a second of `find` afterwards, one core."""
    articles = [t.read_text(encoding="utf-8", errors="replace") for t in files]
    size = sum(len(a.split()) for a in articles)
    if not size:
        return
    for backend in backends:
        began = time.perf_counter()
        find(articles[0], backend=backend)
        first = time.perf_counter() - began
        began = time.process_time()
        for article in articles:
            find(article, backend=backend)
        spent = time.process_time() - began
        print(
            f"  {backend:10}first answer {1000 * first:.0f} ms, then {size / spent:,.0f} tokens/s of one core"
            f" ({size} tokens), {memory():.0f} MB"
        )


def memory() -> float:
    """Megabytes of memory that this process holds (Linux; 0 elsewhere)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(x for x in status.read_text(encoding="utf-8").splitlines() if x.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--backend", action="append")
    parser.add_argument("--misses", action="store_true", help="list what differs from our own gold")
    parser.add_argument("--texts", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    run(tuple(options.backend or SHIPPED), tuple(options.texts), options.misses)


if __name__ == "__main__":
    main()
