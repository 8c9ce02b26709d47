"""Milliseconds per 10,000 characters of the figure detector on hostile text: repeated shapes, seeded mixes, long single lines.

Run: python benchmarks/figures_hostile.py [--seed N] [--seconds S] [--top K]. CPU time of one core, the best of three runs of each text,
since what else the machine does is no part of the detector. A text of 100,000 characters on one line must cost ten times
one of 10,000. The bar of the project is 50 ms.
"""

from __future__ import annotations

import argparse
import random
import time
from datetime import date

from workbench.detect.figures import find

LENGTH = 10_000
PUBLISHED = date(2024, 10, 4)
SHAPES = (
    "0", "0 ", "1,", "1/", "1-", "1.", "1/1/", "1-1-1", "1:1 ", "12/", "+1 ", "%1 ", "$1 ", "(", "(1) ", "1 1 1", "1، ", "،1", "1ر1 ",
    "و", "و1", "ثلاثة و", "مئة ألف و", "مليون و", "خمسة ", "ألف ", "نصف ", "ثلث ", "عشرات ", "الأول ", "أول أول ", "ثانية ", "قتيل ",
    "هدف لهدف ", "شخص 1 ", "ابن 1 ", "بين 1 و1 ", "بين 1 و", "من 1 إلى 1 ", "من 1 إلى ", "عدد 1 ", "بلغ عدد 1 ", "قدر ب1 ", "قد يصل إلى 1 ",
    "بينهم 1 ", "1 قتيل ", "1 شخص وا", "1 على ", "1 أو ", "10 أو 11 أو ", "يناير ", "1 يناير ", "2024 ", "شهر يناير ", "منذ سنة و", "قبل 1 ",
    "السبت ", "سبت سيجري ", "يوم ", "الساعة 1 ", "12:30 ", "1438هـ/2017 ", "الربع الأول ", "سيارتي ", "الجولة الثانية ", "نصفهم ",
    "1\u0640", "\u06f1 ", "\u0661\u064e ", "\u06f1\u200f", "1\u00a0", "1\u200c", "\ufdfa", "\ufefb1", "a1 ", "http://1 ", "#1 ", "\n1", "1\n\n",
    "السبت والأحد ", "يوم السبت 1 يناير ", "حتى السبت ", "قتيلين وجريحين ", "سيارتين ", "هدفين ", "الثانية هدفين و", "وبال1 ", "فبالـ", "ولل", "بـ1 ", "ال1 ",
    "ب1a", "1aب2", "я1 ", "א1 ", "١٢ ", "۱۲ ", "ا" * 300 + " ", "1" * 24 + " ", "[", "«", "«1» ", "[1:1 (", "1\u0300", "ا\u0300\u0301", "هً ",
    "\ufdfc1", "\ufdf21", "\ufbff1", "فاز 1-0 ", "1 مليون دولار ", "1 في المئة ", "القرار رقم 1 ", "بلغ عدد 1 في ", "(25 عاما) ",
)  # fmt: skip
"""Units that are repeated to the length: every rule's beginning again and again, never its end."""


def cost(text: str, runs: int = 3) -> float:
    """Milliseconds per 10,000 characters, the least of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        find(text, PUBLISHED)
        best = min(best, time.process_time() - start)
    return best * 1e3 * 10_000 / len(text)


def repeated(unit: str, length: int = LENGTH) -> str:
    """`unit` again and again, cut to a length."""
    return (unit * (length // len(unit) + 1))[:length]


FILLERS = (
    "في ", "من ", "بلغ ", "عدد ", "قال ", "كان ", "على ", "جنود ", "ضحايا ", "أكثر من ", "لا يقل عن ", "المدينة ", "اليوم ", ",", ".",
    "قتل ", "أن ", "لم ", "بعد ", "منذ ", "كل ", "هذا ", "التي ", "إلى ", "الرئيس ", "و", "\n",
)  # fmt: skip
"""Words of prose between the shapes: figures just too sparse to be read as a crowd."""


def mixed(rng: random.Random) -> tuple[str, str]:
    """(what it is made of, a text of 10,000 characters): a few shapes in order, at random, or at random among words."""
    parts = [rng.choice(SHAPES) for _ in range(rng.randint(2, 6))]
    joint, kind = rng.choice(["", " "]), rng.random()
    if kind < 0.4:
        return repr((joint, parts)), repeated(joint.join(parts) + joint)
    if kind < 0.7:
        return f"random {(joint, parts)!r}", joint.join(rng.choice(parts) for _ in range(LENGTH))[:LENGTH]
    parts, words, share = parts[:3], rng.sample(FILLERS, rng.randint(1, 5)), rng.uniform(0.1, 0.8)
    made = "".join(rng.choice(parts if rng.random() < share else words) for _ in range(LENGTH))
    return f"sparse {share:.1f} {(parts, words)!r}", made[:LENGTH]


def main() -> None:
    """Print the dearest shapes, the dearest mixes, and how cost grows with length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to look for dear mixes")
    parser.add_argument("--top", type=int, default=8)
    options = parser.parse_args()
    shapes = sorted(((cost(repeated(s)), s) for s in SHAPES), reverse=True)
    print(f"{len(SHAPES)} shapes, ms per 10,000 characters:")
    for took, shape in shapes[: options.top]:
        longer = cost(repeated(shape, 100_000), 1)
        print(f"  {took:5.1f}  {shape!r}  one line of 100,000: {longer:.1f}")
    rng, mixes = random.Random(options.seed), []
    end = time.monotonic() + options.seconds
    while time.monotonic() < end:
        name, text = mixed(rng)
        mixes.append((cost(text, 1), name, text))
    mixes.sort(key=lambda m: -m[0])
    print(f"{len(mixes)} mixes, seed {options.seed}:")
    for _, name, text in mixes[: options.top]:
        print(f"  {cost(text, 5):5.1f}  {name[:100]}")
    again = max(cost(text, 5) for _, _, text in mixes[:25])
    print(f"worst: {max(shapes[0][0], again):.1f} ms per 10,000 characters")


if __name__ == "__main__":
    main()
