"""False figures in a seeded sample of news: lists what was found for a reader, keeps the verdicts, prints two rates.

Run: python -m benchmarks.figures_false [--corpus ant|aner] [--seed N] [--words W] [--list | --judge VERDICTS.txt].
Reads ../shared (or $WORKBENCH_SHARED): `ant` is the corpus of one Tunisian radio station, `aner` the training half of
ANERcorp (a dozen newspapers and agencies, put together again from its tokens, ten sentences a text).

`--list` prints every figure, date and time as id, start-end, type, context, and after them the digits and number words
that none of them covers (MISSED?). A reader writes down `id start-end` of what is no figure at all, `id start-end wrong` of
true figures with a wrong span or kind, `id start-end missed` of the missed ones; `--judge` records them in gold/figures/false.jsonl (stand-off: id, SHA-256, spans). Without either, the
recorded verdicts are held against what is found now; what no verdict covers is counted apart. The first rate counts
false figures in all words, the second those in the sentences that hold no true figure, in the words of those.

The rows without a scope are older: there only the figures whose surface holds no digit were read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from detection import GOLD, SHARED, corpus

from workbench.arabic.words import sentences
from workbench.detect.figures import find
from workbench.domain.mention import Figure

VERDICTS = GOLD.with_name("false.jsonl")
ANER = SHARED / "ner" / "anercorp_train.txt"
UNDATED = date(2006, 6, 15)
"""ANERcorp does not say when its texts were written."""
NUMBER_WORD = re.compile(
    r"(?<!\w)[وفبلك]{0,2}(?:ال|لل)?(?:اثن\w+|إثن\w+|ثلاث\w*|[اأ]ربع\w*|خمس\w*|ست(?:ة|ه|ون|ين)?|سبع\w*|ثماني?\w*|تسع\w*|عشر\w*|"
    r"مئ[ةات]\w*|مائ[ةت]\w*|مئات|[اأ]لف|آلاف|الاف|[اأ]لف[يا]ن?|ملا?ي[وي]ن\w*|مليار\w*|نصف\w*|ثلث\w*|واحدة?|[اأ]ول[ىي]?|ثاني?ة?|ثالثة?)(?!\w)"
)
Span = tuple[int, int]
Text = tuple[str, str, date]


def texts(name: str) -> dict[str, Text]:
    """(id, text, publication date) of a corpus by id."""
    if name == "ant":
        return {k: (k, text, _date(written)) for k, (text, written) in corpus().items()}
    pieces = [p.split("\n") for p in ANER.read_text(encoding="utf-8").strip().split("\n\n")]
    lines = [_joined(" ".join(row.split(" ")[0] for row in p)) for p in pieces]
    chunks = (lines[k : k + 10] for k in range(0, len(lines), 10))
    return {f"aner{k}": (f"aner{k}", "\n".join(c), UNDATED) for k, c in enumerate(chunks)}


def _joined(line: str) -> str:
    """Tokens as a newspaper sets them: no blank before a stop or inside brackets and decimals."""
    line = re.sub(r" ([.،؟!:؛,)»%])", r"\1", line)
    line = re.sub(r"([(«]) ", r"\1", line)
    return re.sub(r"(\d) ?(?:([.,/]) ?(?=\d)|(،) (?=\d{3}\b))", r"\1\2\3", line)


def _date(written: str) -> date:
    """The corpus writes 2017-01-20T… and 20/01/2017."""
    day = written[:10]
    return date(int(day[6:]), int(day[3:5]), int(day[:2])) if "/" in day else date.fromisoformat(day)


def sample(name: str, seed: int, words: int) -> Iterator[Text]:
    """Texts drawn by the seed until they hold that many words, none that was read for a seed recorded before."""
    held = texts(name)
    rows = [(r["seed"], r["id"]) for r in _rows() if r.get("corpus", "ant") == name]
    own = next((k for k, (drawn, _) in enumerate(rows) if drawn == seed), len(rows))
    ids = sorted(set(held) - {key for _, key in rows[:own]})
    random.Random(seed).shuffle(ids)
    total = 0
    for k in ids:
        total += len(held[k][1].split())
        yield held[k]
        if total >= words:
            return


def found(text: str, published: date, wordy: bool) -> set[Span]:
    """What the detector marks, or only what holds no digit."""
    figures = find(text, published)
    return {(f.start, f.end) for f in figures if not wordy or not any(c.isdigit() for c in f.surface)}


def quiet(text: str, true: set[Span], wordy: bool) -> list[Span]:
    """The sentences without a true figure; where only figures without digits were judged, without a digit either."""
    return [
        (s.start, s.end)
        for s in sentences(text)
        if not any(a < s.end and s.start < b for a, b in true)
        and not (wordy and any(c.isdigit() for c in text[s.start : s.end]))
    ]


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 32) : start]}«{text[start:end]}»{text[end : end + 26]}".replace("\n", "⏎")


def listing(name: str, seed: int, words: int) -> None:
    """Every figure with what stands around it, then what may have been missed."""
    for key, text, published in sample(name, seed, words):
        figures: list[Figure] = find(text, published)
        for f in figures:
            print(f"{key} {f.start}-{f.end}\t{f.type.value}\t{_around(text, f.start, f.end)}")
        for m in re.finditer(rf"\d+|{NUMBER_WORD.pattern}", text):
            if not any(f.start < m.end() and m.start() < f.end for f in figures):
                print(f"{key} {m.start()}-{m.end()}\tMISSED?\t{_around(text, m.start(), m.end())}")


def judge(name: str, seed: int, words: int, path: Path) -> None:
    """Record verdicts: what the file names is false, wrong or missed, everything else that is found now is right."""
    lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    named: dict[tuple[str, Span], str] = {}
    for key, at, *kind in lines:
        start, end = map(int, at.split("-"))
        named[key, (start, end)] = kind[0] if kind else "false"
    rows = _rows()
    rows = [r for r in rows if (r.get("corpus", "ant"), r["seed"], r.get("scope")) != (name, seed, "all")]
    for key, text, published in sample(name, seed, words):
        spans = sorted(found(text, published, wordy=False))
        rows.append(
            {
                "corpus": name,
                "seed": seed,
                "scope": "all",
                "id": key,
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "words": len(text.split()),
                "right": [s for s in spans if (key, s) not in named],
                **{
                    verdict: [s for (k, s), kind in named.items() if k == key and kind == verdict]
                    for verdict in ("false", "wrong", "missed")
                },
            }
        )
    VERDICTS.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")


def _rows() -> list[dict[str, Any]]:
    if not VERDICTS.exists():
        return []
    return [json.loads(x) for x in VERDICTS.read_text(encoding="utf-8").splitlines()]


def count() -> None:
    """Hold the recorded verdicts against what is found now, sample by sample."""
    held = {name: texts(name) for name in ("ant", "aner") if name == "ant" or ANER.is_file()}
    totals: dict[tuple[str, int, bool], Counts] = {}
    for row in _rows():
        name, wordy = row.get("corpus", "ant"), row.get("scope") != "all"
        if name not in held:
            continue
        _, text, published = held[name][row["id"]]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            print(f"{row['id']}: the corpus holds another text")
            continue
        totals.setdefault((name, row["seed"], wordy), Counts()).add(row, text, found(text, published, wordy))
    for (name, seed, wordy), total in totals.items():
        print(f"{name} seed {seed}{' (only figures without digits)' if wordy else ''}: {total}")


class Counts:
    """Running totals of one sample."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.words = self.quiet_words = self.now = self.new = self.missed = self.still_missed = self.wrong = 0
        self.false = {"reading": 0, "now": 0}
        self.quiet_false = {"reading": 0, "now": 0}

    def add(self, row: dict[str, Any], text: str, now: set[Span]) -> None:
        """Add one text with its verdicts and what is found in it now."""
        right, false, wrong, missed = (
            {(a, b) for a, b in row.get(k, ())} for k in ("right", "false", "wrong", "missed")
        )
        calm = quiet(text, right | wrong | missed, wordy=row.get("scope") != "all")
        self.words += row["words"]
        self.quiet_words += sum(len(text[a:b].split()) for a, b in calm)
        self.now += len(now)
        self.new += len(now - right - false - wrong)
        self.wrong += len(wrong)
        self.missed += len(missed)
        self.still_missed += sum(not any(a < y and x < b for a, b in now) for x, y in missed)
        for when, spans in (("reading", false), ("now", now & false)):
            self.false[when] += len(spans)
            self.quiet_false[when] += sum(any(a <= x and y <= b for a, b in calm) for x, y in spans)

    def __str__(self) -> str:
        """Both rates, at the reading and now."""
        parts = [f"{self.words} words, {self.quiet_words} of them in sentences without a figure"]
        for when in ("reading", "now"):
            false, calm = self.false[when], self.quiet_false[when]
            parts.append(
                f"{when}: {false} false ({5000 * false / max(self.words, 1):.2f} in 5,000 words), {calm} of them in sentences "
                f"without a figure ({5000 * calm / max(self.quiet_words, 1):.2f} in 5,000 words of those)"
            )
        parts.append(f"now {self.now} figures, {self.new} without a verdict")
        parts.append(
            f"at the reading {self.wrong} more with a wrong span or kind, {self.missed} missed, {self.still_missed} still"
        )
        return "; ".join(parts)


def main() -> None:
    """List, record or count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", choices=("ant", "aner"), default="ant")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=int, default=42_000)
    parser.add_argument("--list", action="store_true", help="print what a reader has to judge")
    parser.add_argument("--judge", type=Path, metavar="FILE", help="a line each: id start-end [wrong|missed]")
    options = parser.parse_args()
    needed = SHARED / "corpora" / "ant.jsonl.gz" if options.corpus == "ant" else ANER
    if not needed.is_file():
        print(f"no corpus at {SHARED}: set WORKBENCH_SHARED")
    elif options.list:
        listing(options.corpus, options.seed, options.words)
    elif options.judge:
        judge(options.corpus, options.seed, options.words, options.judge)
    else:
        count()


if __name__ == "__main__":
    main()
