"""Duplicate search on real articles with eight kinds of injected copies: recall by kind, speed, memory.

`python -m benchmarks.linking [--quick | --bulk]`; how each kind of copy is made stands in benchmarks/copies.py.

Reads the corpus from $WORKBENCH_SHARED (default ../shared); nothing of it is stored. Everything is seeded.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import resource
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

from benchmarks.copies import KINDS, Copy, gone, inject
from benchmarks.library import corpus, library, missing
from workbench.arabic.chars import folded
from workbench.linking.compare import compare
from workbench.linking.index import Index
from workbench.linking.info import Info
from workbench.linking.overlap import overlap
from workbench.linking.sketch import Sketch, sketch, sketch_all

COMPARED = 32
"""As many proposals are compared word by word as the service compares."""


def recall(copies: Sequence[Copy], index: Index) -> None:
    """Print, by kind, how many copies are proposed, confirmed by the exact check, and named rightly."""
    print(
        f"\namong {len(index)} texts\n{'kind':<10} {'n':>5} {'proposed':>9} {'confirmed':>10} {'kind right':>11}"
        f" {'no veto':>8} {'mean J':>7} {'pairs gone':>11}"
    )
    for kind in KINDS:
        mine = [c for c in copies if c.kind == kind]
        proposed = confirmed = right = clear = 0
        alike = []
        for copy in mine:
            likely = {m.id: m.frame for m in index.matches(sketch(copy.text))[:COMPARED]}
            hit = copy.source in likely
            proposed += hit
            alike.append(overlap(copy.original, copy.text).jaccard)
            if not hit:
                continue
            found = compare(
                copy.original,
                copy.text,
                Info(copy.source, published="2017-06-01"),
                Info(-1, published=copy.published),
                frame=likely[copy.source],
            )
            if found is not None:
                confirmed += 1
                right += found.kind in copy.named
                clear += not found.vetoes
        n = len(mine)
        print(
            f"{kind:<10} {n:>5} {proposed / n:>9.3f} {confirmed / n:>10.3f} {right / n:>11.3f} {clear / n:>8.2f}"
            f" {statistics.mean(alike):>7.2f} {statistics.mean(gone(c.original, c.text) for c in mine):>11.2f}"
        )


def replicas(texts: Sequence[str], number: int, seed: int = 7) -> list[Sketch]:
    """Sketches of so many more texts: every article again and again, each time half of its words from another one.

    So a replica keeps a quarter of the word pairs of its article, and no pair becomes a frame by being repeated.
    """
    dice = random.Random(seed)
    words = [t.split() for t in texts if len(t.split()) > 5]
    made: list[Sketch] = []
    while len(made) < number:
        batch = []
        for k in range(len(made), min(len(made) + 2000, number)):
            donor = dice.choice(words)
            batch.append(
                " ".join(w if dice.random() < 0.5 else dice.choice(donor) for w in words[k % len(words)])
            )
        made += sketch_all(batch)
    return made


def growth(texts: list[str], more: Sequence[Sketch], copies: Sequence[Copy], sizes: Sequence[int]) -> None:
    """Print build time, memory and look-up times as the library grows, and recall at each size."""
    dice = random.Random(7)
    every = [*sketch_all(texts), *more]
    rows = []
    for size in sizes:
        start = time.perf_counter()
        index = Index(enumerate(every[:size]))
        build = time.perf_counter() - start
        known = [c for c in copies if c.source < size]
        recall(known, index)
        queries = dice.sample(range(size), 1000)
        took, added = [], []
        for q in queries:
            start = time.perf_counter()
            index.lookup(every[q], but=q)
            took.append(1000 * (time.perf_counter() - start))
        size_in_memory = index.nbytes / 1e6
        for k, q in enumerate(queries):
            start = time.perf_counter()
            index.add(size + k, every[q])
            added.append(1000 * (time.perf_counter() - start))
        p50, p99 = np.percentile(took, [50, 99])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rows.append(
            f"{size:>8} {build:>8.1f} {size_in_memory:>9.0f} {p50:>15.2f} {p99:>8.2f} {max(took):>8.2f}"
            f" {np.percentile(added, 99):>11.2f} {peak:>12.0f}"
        )
    print(
        f"\n{'texts':>8} {'build s':>8} {'index MB':>9} {'look-up p50 ms':>15} {'p99 ms':>8} {'max ms':>8}"
        f" {'add p99 ms':>11} {'peak RSS MB':>12}"
    )
    print("\n".join(rows))


def rapidfuzz_only(texts: Sequence[str], copies: Sequence[Copy], each: int) -> None:
    """Print what scoring against every article with rapidfuzz alone finds and costs, on a sample."""
    plain = [folded(t) for t in texts]
    print(f"\nrapidfuzz token_set_ratio ≥ 60 against all {len(plain)} articles, {each} copies of each kind")
    for kind in KINDS:
        mine = [c for c in copies if c.kind == kind][:each]
        start = time.perf_counter()
        hits = 0
        for copy in mine:
            best = process.extract(
                folded(copy.text),
                plain,
                scorer=fuzz.token_set_ratio,
                processor=None,
                limit=10,
                score_cutoff=60,
            )
            hits += any(i == copy.source for _, _, i in best)
        took = (time.perf_counter() - start) / len(mine)
        print(f"{kind:<10} recall@10 {hits / len(mine):>6.2f}   {1000 * took:>9.0f} ms a text")


GOLDS = tuple(Path(__file__).parent / "gold" / "links" / f"{name}.jsonl" for name in ("pairs", "pairs2"))


MADE = frozenset({"exact", "near", "rewrite", "wire"})
"""Kinds that say one text is made from the other as a whole."""


def judged(rows: Sequence[dict[str, str]]) -> None:
    """Print how many of the judged pairs are copies or of one event, with and without vetoes, after detection."""
    asked = [json.loads(line) for gold in GOLDS for line in gold.read_text(encoding="utf-8").splitlines()]
    wanted = {pair[side] for pair in asked for side in "ab"}
    by_id = {row["id"]: row for row in rows}
    kinds: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
    with library([by_id[i] for i in sorted(wanted)]) as work:
        ids = {one.path: one.id for one in work.library.details(list(work.library.ids()))}
        for pair in asked:
            for side, expected in zip("ab", pair["sha256"], strict=True):
                if hashlib.sha256(by_id[pair[side]]["text"].encode()).hexdigest() != expected:
                    raise ValueError(f"{pair[side]} is not the text that was judged")
            if pair["a"] in ids and pair["b"] in ids:
                found = work.links.between(ids[pair["a"]], ids[pair["b"]])
                if found is not None:
                    kinds[bool(found.vetoes)].append((str(found.kind), pair["judgement"]))
    print()
    for vetoed, said in kinds.items():
        right = sum(j != "other" for _, j in said)
        made = [j for k, j in said if k in MADE]
        print(
            f"judged pairs {'with' if vetoed else 'without'} a veto: {len(said)}, of one event {right / len(said):.2f};"
            f" called a copy as a whole: {len(made)}, right {made.count('copy') / max(1, len(made)):.2f}"
        )


def bulk(number: int = 10_000) -> None:
    """Print how long linking so many articles takes through the store after sketching: CPU and wall seconds."""
    with library(corpus()[:number], detect=False) as work:
        ids = list(work.library.ids())
        start = time.process_time(), time.perf_counter()
        work.links.sketch()
        print(f"\nbulk, through the store: {len(ids)} articles sketched in {_since(start)}")
        start = time.process_time(), time.perf_counter()
        steps: list[int] = []
        work.links.update(progress=lambda done, _: steps.append(done), cancel=lambda: len(steps) >= 20)
        print(f"cancelled after {steps[-1]} articles, {_since(start)}")
        work.links.update(progress=lambda done, _: steps.append(done))
        print(f"resumed and done: {_since(start)} in all, {len(work.links.all())} suggestions")


def _since(start: tuple[float, float]) -> str:
    return f"{time.process_time() - start[0]:.1f} s CPU, {time.perf_counter() - start[1]:.1f} s wall"


def beside_datasketch(texts: list[str], copies: Sequence[Copy]) -> None:
    """Print recall and time of datasketch's MinHash LSH on the same word pairs, where it is installed."""
    try:
        from datasketch import MinHash, MinHashLSH  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        print("\ndatasketch: not installed")
        return

    def made(text: str) -> object:
        plain = folded(text).split()
        one = MinHash(num_perm=128)
        one.update_batch([" ".join(pair).encode() for pair in itertools.pairwise(plain)])
        return one

    start = time.process_time()
    every = [made(t) for t in texts]
    took = time.process_time() - start
    start = time.process_time()
    lsh = MinHashLSH(num_perm=128, params=(42, 3))
    for i, one in enumerate(every):
        lsh.insert(i, one)
    built = time.process_time() - start
    words = sum(len(t.split()) for t in texts)
    print(
        f"\ndatasketch, the same 42 bands of 3: {1e6 * took / words:.2f} ms per 1,000 words, index in {built:.1f} s"
    )
    for kind in KINDS:
        mine = [c for c in copies if c.kind == kind]
        hits = sum(c.source in lsh.query(made(c.text)) for c in mine if c.source < len(texts))
        print(f"{kind:<10} proposed {hits / len(mine):.3f}")


def speed(texts: Sequence[str]) -> None:
    """Print what sketching costs, text by text and together."""
    sketch(texts[0])
    start = time.process_time()
    words = sum(sketch(t).words for t in texts)
    alone = time.process_time() - start
    start = time.process_time()
    sketch_all(texts)
    together = time.process_time() - start
    print(
        f"{len(texts)} articles, {words} words. Sketching, ms per 1,000 words: {1e6 * alone / words:.2f} alone"
        f" (articles of {words // len(texts)} words), {1e6 * together / words:.2f} together"
    )


def main() -> int:
    """Run everything, or less with --quick, or only the store's part with --bulk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=200, help="copies of each kind")
    parser.add_argument("--quick", action="store_true", help="no growth to 100k, few rapidfuzz queries")
    parser.add_argument("--bulk", action="store_true", help="only linking 10,000 articles through the store")
    args = parser.parse_args()
    if missing():
        return 1
    if args.bulk:
        bulk()
        return 0
    rows = corpus()
    texts = [row["text"] for row in rows]
    speed(texts)
    small = inject(texts[:1_000], min(args.each, 100), 2027)
    copies = inject(texts, args.each, 2026)
    growth(texts, [], small, (1_000,))
    sizes = (10_000,) if args.quick else (10_000, 100_000)
    growth(texts, replicas(texts, max(0, max(sizes) - len(texts))), copies, sizes)
    judged(rows)
    bulk()
    beside_datasketch(texts, copies)
    rapidfuzz_only(texts, copies, 2 if args.quick else 5)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
