"""How fast attribution and suggestions read news, and what text made to be slow costs them."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable

from benchmarks.suggestions import SHARED
from workbench.detect.attribution import find
from workbench.detect.run import analyse
from workbench.detect.suggest import rank

ARTICLES = 300
HOSTILE = {
    "quotes that never close": "قال «",
    "straight quotes": 'قال "',
    "cues": "قال إن ",
    "accusations": "اتهم ",
    "nouns of saying": "مزاعم ",
    "source phrases": "وبحسب تقرير في ",
    "subjects and commas": "نفى الوزير، ",
    "turns": "قال إن الأمر، داعيا ",
    "dashes": "قال - ",
    "papers": "صدر بيان جاء فيه وأكدت فيه ",
    "deeds and dropped subjects": "أصدرت الوزارة وقالت إن ",
    "what was told": "وهو ما نفاه الوزير، الأمر الذي أكده ",
    "words of one's own": "بالقول وفق تعبيره، التأكيد ما وصفه ب",
    "headlines": "الوزير: هذا كل شيء\n",
    "one sentence again": "أغلقت السلطات الجسر القديم أمام جميع السيارات.\n",
}
TIMES = 10_000


def seconds(work: Callable[[], object]) -> float:
    """The best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Print characters a second on news, and microseconds a character at one and two lengths of hostile text."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    with gzip.open(SHARED / "corpora" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(row)["text"] for _, row in zip(range(ARTICLES), lines, strict=False)]
    size = sum(map(len, texts))
    found = [analyse(t) for t in texts]
    said = seconds(lambda: [find(t, a.entities) for t, a in zip(texts, found, strict=True)])
    ranked = seconds(
        lambda: [rank(t, a.figures, a.entities, a.statements) for t, a in zip(texts, found, strict=True)]
    )
    for name, took in (("attribution", said), ("suggestions", ranked), ("both", said + ranked)):
        print(f"{name:<26} {size / took / 1000:>8.0f} thousand characters a second")
    print(
        f"{'hostile, µs a character':<26} {'× ' + str(TIMES):>8} {'× ' + str(2 * TIMES):>8}  (attribution + suggestions)"
    )
    for name, piece in HOSTILE.items():
        costs = []
        for times in (TIMES, 2 * TIMES):
            text = piece * times
            start = time.perf_counter()
            rank(text, statements=find(text))
            costs.append(1e6 * (time.perf_counter() - start) / len(text))
        print(f"{name:<26} {costs[0]:>8.1f} {costs[1]:>8.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
