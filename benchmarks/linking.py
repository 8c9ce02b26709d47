"""Duplicate search on real articles with seven kinds of injected copies: recall by kind, speed, memory.

Reads the corpus from $WORKBENCH_SHARED (default ../shared); nothing of it is stored. Everything is seeded.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import itertools
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

from workbench.arabic.chars import folded
from workbench.arabic.words import sentences
from workbench.domain.link import CopyKind
from workbench.linking.compare import Info, compare, overlap
from workbench.linking.index import Index
from workbench.linking.sketch import Sketch, sketch, sketch_all

SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))
AGENCY = "رويترز"
_VARIANTS = str.maketrans(
    {"أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي", "0": "٠", "1": "١", "2": "٢", "3": "٣", "،": ","}
)


@dataclass(frozen=True)
class Copy:
    """An injected text and the article it was made from."""

    kind: str
    source: int
    text: str
    published: str


Maker = Callable[[str, random.Random, Sequence[str]], str]


def exact(text: str, _: random.Random, __: Sequence[str]) -> str:
    """The same words; other white space."""
    return "\n" + text.replace(" ", "  ")


def spelling(text: str, dice: random.Random, _: Sequence[str]) -> str:
    """Another newsroom's spelling, digits and punctuation, with some vowel marks and tatweel."""
    out = text.translate(_VARIANTS).replace(".", " .")
    return "".join(
        c + dice.choice("\u064e\u0650\u0640") if c.isalpha() and dice.random() < 0.05 else c for c in out
    )


def near(text: str, dice: random.Random, vocabulary: Sequence[str]) -> str:
    """One word in twenty-five changed or left out."""
    return _edit(text, dice, vocabulary, 0.04)


def wire(text: str, dice: random.Random, vocabulary: Sequence[str]) -> str:
    """A dateline with the agency, small cuts at the end, a few words changed."""
    parts = sentences(text)
    kept = text[: parts[-2].end] if len(parts) > 4 else text
    return f"تونس ({AGENCY}) - {_edit(kept, dice, vocabulary, 0.03)}"


def rewrite(text: str, dice: random.Random, vocabulary: Sequence[str]) -> str:
    """Sentences in another order and so many words changed that J is between .3 and .6."""
    parts = [text[s.start : s.end] for s in sentences(text)]
    dice.shuffle(parts)
    out = "\n".join(parts)
    for _ in range(30):
        if overlap(text, out).jaccard < 0.45:
            break
        out = _edit(out, dice, vocabulary, 0.04)
    return out


def excerpt(text: str, dice: random.Random, vocabulary: Sequence[str]) -> str:
    """A third to a half of the text in one piece, at least 30 words, behind a few words of its own."""
    words = text.split()
    size = max(30, int(len(words) * dice.uniform(0.33, 0.5)))
    at = dice.randrange(max(1, len(words) - size))
    return " ".join([*dice.choices(vocabulary, k=6), *words[at : at + size]])


def follow_up(text: str, dice: random.Random, vocabulary: Sequence[str]) -> str:
    """News of its own, as long as half the text, and then most of the text again as background."""
    words = text.split()
    fresh = dice.choices(vocabulary, k=max(25, len(words) // 2))
    return " ".join(fresh) + ".\n" + " ".join(words[: int(len(words) * 0.8)])


KINDS: dict[str, Maker] = {
    "exact": exact, "spelling": spelling, "near": near, "wire": wire,
    "rewrite": rewrite, "excerpt": excerpt, "follow_up": follow_up,
}  # fmt: skip
RIGHT = {"spelling": CopyKind.EXACT}
"""The kind that `compare` should name where it is not the name of the injected kind."""


def _edit(text: str, dice: random.Random, vocabulary: Sequence[str], rate: float) -> str:
    out: list[str] = []
    for word in text.split(" "):
        roll = dice.random()
        if roll < rate * 0.3:
            continue
        out.append(dice.choice(vocabulary) if roll < rate else word)
    return " ".join(out)


def inject(texts: Sequence[str], each: int, seed: int) -> list[Copy]:
    """`each` copies of every kind, of articles of at least 80 words."""
    dice = random.Random(seed)
    vocabulary = sorted({w for t in texts[:2000] for w in t.split() if len(w) > 2})
    long = [i for i, t in enumerate(texts) if len(t.split()) >= 80]
    out = []
    for kind, make in KINDS.items():
        for i in dice.sample(long, each):
            source = f"({AGENCY}) {texts[i]}" if kind == "wire" else texts[i]
            out.append(Copy(kind, i, make(source, dice, vocabulary), "2017-06-02"))
    return out


def recall(texts: list[str], copies: Sequence[Copy], index: Index) -> None:
    """Print, by kind, how many copies are proposed, confirmed, and named rightly."""
    print(f"\n{'kind':<10} {'n':>5} {'proposed':>9} {'confirmed':>10} {'kind right':>11} {'mean J':>7}")
    for kind in KINDS:
        mine = [c for c in copies if c.kind == kind]
        proposed = confirmed = right = 0
        similar = []
        for copy in mine:
            hit = copy.source in index.lookup(sketch(copy.text))
            proposed += hit
            source = f"({AGENCY}) {texts[copy.source]}" if kind == "wire" else texts[copy.source]
            similar.append(overlap(source, copy.text).jaccard)
            found = compare(
                source,
                copy.text,
                Info(copy.source, published="2017-06-01"),
                Info(-1, published=copy.published),
            )
            confirmed += hit and found is not None
            right += (
                hit
                and found is not None
                and found.kind == RIGHT.get(kind, CopyKind(kind) if kind != "spelling" else None)
            )
        n = len(mine)
        print(
            f"{kind:<10} {n:>5} {proposed / n:>9.3f} {confirmed / n:>10.3f} {right / n:>11.3f} {statistics.mean(similar):>7.2f}"
        )


def growth(texts: Sequence[str], sizes: Sequence[int]) -> None:
    """Print build time, memory and look-up times as the library grows, with texts mixed from real sentences."""
    dice = random.Random(7)
    pool = [[t[s.start : s.end] for s in sentences(t)] for t in texts]
    print(
        f"\n{'texts':>8} {'build s':>8} {'MB':>6} {'look-up p50 ms':>15} {'p99 ms':>8} {'max ms':>8} {'add p99 ms':>11}"
    )
    made: list[Sketch] = []
    for size in sizes:
        while len(made) < size:
            a, b, c = dice.sample(pool, 3)
            made.append(sketch("\n".join([*a[: len(a) // 2 + 1], *b[len(b) // 2 :], *c[1:3]])))
        start = time.perf_counter()
        index = Index(enumerate(made))
        build = time.perf_counter() - start
        queries = dice.sample(range(size), 1000)
        took, added = [], []
        for q in queries:
            start = time.perf_counter()
            index.lookup(made[q], but=q)
            took.append(1000 * (time.perf_counter() - start))
        for k, q in enumerate(queries):
            start = time.perf_counter()
            index.add(size + k, made[q])
            added.append(1000 * (time.perf_counter() - start))
        p50, p99 = np.percentile(took, [50, 99])
        print(
            f"{size:>8} {build:>8.1f} {index.nbytes / 1e6:>6.0f} {p50:>15.2f} {p99:>8.2f} {max(took):>8.2f}"
            f" {np.percentile(added, 99):>11.2f}"
        )


def rapidfuzz_only(texts: Sequence[str], copies: Sequence[Copy], each: int) -> None:
    """Print what scoring against every article with rapidfuzz alone finds and costs, on a sample."""
    plain = [folded(t) for t in texts]
    print(f"\nrapidfuzz token_set_ratio ≥ 80 against all {len(plain)} articles, {each} copies of each kind")
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
                score_cutoff=80,
            )
            hits += any(i == copy.source for _, _, i in best)
        took = (time.perf_counter() - start) / len(mine)
        print(f"{kind:<10} recall@10 {hits / len(mine):>6.2f}   {1000 * took:>9.0f} ms a text")


GOLD = Path(__file__).parent / "gold" / "links" / "pairs.jsonl"


def judged(rows: Sequence[dict[str, str]]) -> None:
    """Print how many of the judged pairs are copies or of one event, with and without vetoes."""
    by_id = {row["id"]: row for row in rows}
    kinds: dict[bool, list[str]] = {True: [], False: []}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        a, b = by_id[pair["a"]], by_id[pair["b"]]
        for row, expected in zip((a, b), pair["sha256"], strict=True):
            if hashlib.sha256(row["text"].encode()).hexdigest() != expected:
                raise ValueError(f"{row['id']} is not the text that was judged")
        found = compare(
            a["text"], b["text"], Info(1, published=iso(a["date"])), Info(2, published=iso(b["date"]))
        )
        if found is not None:
            kinds[bool(found.vetoes)].append(pair["judgement"])
    for vetoed, said in kinds.items():
        right = sum(j != "other" for j in said)
        print(
            f"judged pairs {'with' if vetoed else 'without'} a veto: {len(said)}, copies or one event {right / len(said):.2f}"
            f" ({said.count('copy')} copy, {said.count('related')} related, {said.count('other')} other)"
        )


def iso(date: str) -> str | None:
    """The corpus's dates (17/11/2016, or ISO 8601) as ISO 8601."""
    parts = date.split("/")
    return "-".join(reversed(parts)) if len(parts) == 3 else date[:10] or None


def bulk(texts: list[str]) -> None:
    """Print how long linking 10,000 articles takes after sketching: index, look-ups, exact checks; CPU seconds."""
    texts = texts[:10_000]
    start = time.process_time()
    sketches = sketch_all(texts)
    sketched = time.process_time()
    index = Index(enumerate(sketches))
    kept = 0
    for i, one in enumerate(sketches):
        for match in index.matches(one, but=i)[:32]:
            if i < match.id and compare(texts[i], texts[match.id], Info(i), Info(match.id)):
                kept += 1
    linked = time.process_time()
    words = sum(s.words for s in sketches)
    print(
        f"\nbulk: {len(texts)} articles sketched together in {sketched - start:.2f} s"
        f" ({1e6 * (sketched - start) / words:.2f} ms per 1,000 words), linked in {linked - sketched:.2f} s: {kept} pairs"
    )


def beside_datasketch(texts: list[str], copies: Sequence[Copy]) -> None:
    """Print recall and time of datasketch's MinHash LSH on the same word pairs, where it is installed."""
    try:
        from datasketch import MinHash, MinHashLSH  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        print("\ndatasketch is not installed: not measured beside")
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
        hits = sum(c.source in lsh.query(made(c.text)) for c in mine)
        print(f"{kind:<10} proposed {hits / len(mine):.3f}")


def main() -> int:
    """Run everything, or less with --quick."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=200, help="copies of each kind")
    parser.add_argument("--quick", action="store_true", help="no growth table, few rapidfuzz queries")
    args = parser.parse_args()
    path = SHARED / "corpora" / "ant.jsonl.gz"
    if not path.is_file():
        print(f"the corpus is not at {path}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [row["text"] for row in rows]
    sketch(texts[0])
    start = time.perf_counter()
    sketches = [sketch(t) for t in texts]
    took = time.perf_counter() - start
    words = sum(s.words for s in sketches)
    long = ["\n".join(texts[i : i + 10]) for i in range(0, 5000, 10)]
    start = time.perf_counter()
    long_words = sum(sketch(t).words for t in long)
    long_took = time.perf_counter() - start
    start = time.perf_counter()
    index = Index(enumerate(sketches))
    print(f"{len(texts)} articles, {words} words; index built in {time.perf_counter() - start:.2f} s")
    print(
        f"sketching: {1e6 * took / words:.2f} ms per 1,000 words in articles of {words // len(texts)} words,"
        f" {1e6 * long_took / long_words:.2f} in texts of {long_words // len(long)}"
    )
    copies = inject(texts, args.each, 2026)
    recall(texts, copies, index)
    judged(rows)
    bulk(texts)
    beside_datasketch(texts, copies)
    if not args.quick:
        growth(texts, (1_000, 10_000, 100_000))
    rapidfuzz_only(texts, copies, 2 if args.quick else 5)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
