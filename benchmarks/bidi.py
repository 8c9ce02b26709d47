"""Speed of the Arabic engine, with python-bidi as the peer in the same run.

    python benchmarks/bidi.py [--repeat 5]

Prints one table: levels of about 1 MB of Arabic news beside python-bidi, opening an article of 5,000 words, one
key, and what the layout cache holds. The news comes from ant.jsonl.gz below $WORKBENCH_SHARED (or ../shared,
next to the project) where it is present, else from sentences of our own.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from workbench.arabic import bidi
from workbench.arabic.layout import LayoutCache, Paragraph

BYTES = 1_000_000
WORDS = 5_000
COLUMNS, ROWS = 76, 40
_OWN = (
    "قالت وزارة الصحة إن 1,250 شخصا على الأقل أصيبوا في 31/12/2024، بينما تحدثت منظمة (WHO) عن نحو 18% من السكان.",
    "وأضاف المتحدث: «نحتاج إلى 999.99 مليون دولار قبل نهاية العام»، مشيرا إلى أن كوفيد-19 لم ينته بعد.",
    "وَأَكَّدَ رئيس الوزراء أن الحكومة ستعقد اجتماعا طارئا خلال الساعات المقبلة لبحث تطورات الأوضاع في الجنوب.",
)

Row = tuple[str, float, str]
"""What was measured, milliseconds, and what it is to be held against."""


def news() -> tuple[str, list[str]]:
    """Where the paragraphs come from, and about 1 MB of them."""
    shared = Path(os.environ.get("WORKBENCH_SHARED", Path(__file__).parents[2] / "shared"))
    corpus = shared / "corpora/ant.jsonl.gz"
    out: list[str] = []
    size = 0
    if corpus.exists():
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            for line in lines:
                for paragraph in str(json.loads(line)["text"]).split("\n"):
                    if paragraph.strip():
                        out.append(paragraph)
                        size += len(paragraph.encode())
                if size >= BYTES:
                    return "ANT corpus", out
    while size < BYTES:
        out.append(" ".join(_OWN[(len(out) + k) % len(_OWN)] for k in range(4)))
        size += len(out[-1].encode())
    return "own sentences", out


def peer() -> tuple[Callable[[str], object], Callable[[str], object]]:
    """python-bidi's get_display and get_base_level; its package has this file's name, so ours steps aside."""
    here = Path(__file__).parent
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here]
    package = importlib.import_module("bidi")
    return package.get_display, package.get_base_level


def best(run: Callable[[], object], repeat: int) -> float:
    """Milliseconds of the fastest of `repeat` runs."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def article(paragraphs: list[str]) -> list[str]:
    """Paragraphs of about 5,000 words together."""
    out: list[str] = []
    words = 0
    for paragraph in paragraphs:
        out.append(paragraph)
        words += len(paragraph.split())
        if words >= WORDS:
            break
    return out


def first_screen(paragraphs: list[str]) -> int:
    """Lay out and draw the first 40 rows; returns the cells."""
    cells = rows = 0
    for paragraph in paragraphs:
        for line in Paragraph(paragraph).wrap(COLUMNS):
            cells += len(line.clusters)
            rows += 1
            if rows == ROWS:
                return cells
    return cells


def levels(paragraphs: list[str], repeat: int) -> list[Row]:
    """Levels of all the news, beside python-bidi."""
    get_display, get_base_level = peer()
    ours = best(lambda: [bidi.resolve(p) for p in paragraphs], repeat)
    theirs = best(lambda: [get_display(p) for p in paragraphs], repeat)
    bases = best(lambda: [get_base_level(p) for p in paragraphs], repeat)
    joined = "\n".join(paragraphs)
    return [
        ("levels, ours", ours, f"target 150 ms or 3 x python-bidi; {ours / theirs:.2f} x"),
        ("python-bidi get_display (Rust levels and order)", theirs, "peer"),
        ("python-bidi get_base_level alone", bases, "peer"),
        (
            "levels of the whole as one paragraph, ours",
            best(lambda: bidi.resolve(joined), repeat),
            "worst case",
        ),
    ]


def opening(page: list[str], repeat: int) -> list[Row]:
    """An article of 5,000 words, nothing held."""
    lines = sum(len(Paragraph(p).wrap(COLUMNS)) for p in page)
    broken = best(lambda: [Paragraph(p).wrap(COLUMNS) for p in page], repeat)
    return [
        ("first screen of 5,000 words, cold", best(lambda: first_screen(page), repeat), "target 30 ms"),
        ("line breaks of all 5,000 words", broken, ""),
        (f"draw all {lines} lines", best(lambda: _draw(page), repeat), ""),
    ]


def keys(page: list[str], repeat: int) -> list[Row]:
    """One key with the layout held, one that resizes, one in an input."""
    cache = LayoutCache()
    held = [cache.wrap(index, COLUMNS, "app", partial(Paragraph, p)) for index, p in enumerate(page)]
    flat = [line for part in held for line in part]

    def key() -> None:
        for line in flat[100 : 100 + ROWS]:
            for offset in range(line.start, line.end, 7):
                line.offset(line.column(offset))

    resized = best(lambda: first_screen(page[3:]), repeat)
    typed = best(lambda: Paragraph(page[0][:200]).line().clusters, repeat)
    return [
        ("one key: 40 cached rows, 11 map look-ups each", best(key, repeat), "target 10 ms"),
        ("one key that resizes: first screen again", resized, "target 10 ms"),
        ("one key in an input of 200 characters", typed, ""),
    ]


def memory(page: list[str]) -> str:
    """What the cache holds after 40 articles."""
    tracemalloc.start()
    cache = LayoutCache()
    for number in range(40):
        for index, paragraph in enumerate(page):
            for line in cache.wrap((number, index), COLUMNS, "app", partial(Paragraph, paragraph)):
                assert line.clusters is not None
    held, _ = tracemalloc.get_traced_memory()
    return f"cache after 40 articles: {len(cache)} lines, {held / 1e6:.1f} MB, all drawn"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    source, paragraphs = news()
    points, size = sum(map(len, paragraphs)), sum(len(p.encode()) for p in paragraphs)
    print(
        f"{source}: {len(paragraphs)} paragraphs, {points:,} code points, {size:,} bytes; best of {repeat}\n"
    )
    page = article(paragraphs)
    for name, milliseconds, note in (
        *levels(paragraphs, repeat),
        *opening(page, repeat),
        *keys(page, repeat),
    ):
        print(f"{name:<50}{milliseconds:>9.2f} ms  {note}")
    print(f"\n{memory(page)}")


def _draw(page: list[str]) -> int:
    return sum(len(line.clusters) for p in page for line in Paragraph(p).wrap(COLUMNS))


if __name__ == "__main__":
    main()
