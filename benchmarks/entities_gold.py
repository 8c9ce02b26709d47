"""Scores of found entities against our stand-off gold: the same span and the same type, by type."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from workbench.domain.mention import Entity

PARTS = ("seeds", "dev", "blind", "second", "third")
TYPES = ("PER", "LOC", "ORG", "GROUP", "MEDIA", "EVENT", "NAT")
Span = tuple[int, int, str]
Find = Callable[[str], Iterable[Entity]]


@dataclass
class Score:
    """Running totals by type; `all` counts every one."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, gold: set[Span], found: set[Span]) -> None:
        """Count one article."""
        for counter, spans in ((self.wanted, gold), (self.found, found), (self.right, gold & found)):
            for _, _, type_ in spans:
                counter.update((type_, "all"))

    def rates(self, type_: str) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent; 0 where there is nothing to divide by."""
        precision = self.right[type_] / max(1, self.found[type_])
        recall = self.right[type_] / max(1, self.wanted[type_])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return 100 * precision, 100 * recall, 100 * f1

    def line(self) -> str:
        """One row of the table: P/R/F1 of every type with the number of gold mentions."""
        cells = []
        for type_ in ("all", *TYPES):
            p, r, f1 = self.rates(type_)
            cells.append(f"{type_} {p:.0f}/{r:.0f}/{f1:.0f} n {self.wanted[type_]}")
        return "  ".join(cells)


def texts(shared: Path) -> dict[str, str]:
    """Every text that a gold line can name: seeds by file name, articles of ANT by id (title, newline, body)."""
    found = {p.name: p.read_text(encoding="utf-8") for p in sorted((shared / "seeds").glob("*.txt"))}
    corpus = shared / "corpora" / "ant.jsonl.gz"
    if corpus.is_file():
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            found |= {r["id"]: f"{r['title']}\n{r['text']}" for r in map(json.loads, lines)}
    return found


def articles(path: Path, known: dict[str, str]) -> Iterator[tuple[str, str, set[Span]]]:
    """Id, text and gold of every article whose text is at hand unchanged; says which are not."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = known.get(row["id"])
        if text is None or hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            print(f"  {row['id']}: the text is not there, or another one")
            continue
        yield row["id"], text, {(a, b, t) for a, b, t in row["entities"]}


def score(folder: Path, part: str, known: dict[str, str], find: Find, misses: bool = False) -> Score:
    """The score of one part; with `misses`, print what differs."""
    total = Score()
    for name, text, gold in articles(folder / f"{part}.jsonl", known):
        found = {(e.start, e.end, str(e.type)): e.rule for e in find(text)}
        total.add(gold, set(found))
        if misses:
            differences(name, text, gold, found)
    return total


def differences(name: str, text: str, gold: set[Span], found: dict[Span, str]) -> None:
    """Print the missed and the false spans of one article, equal ones counted."""
    rows: dict[tuple[str, str, str, str], int] = defaultdict(int)
    for start, end, type_ in gold - found.keys():
        rows["missed", type_, text[start:end], ""] += 1
    for start, end, type_ in found.keys() - gold:
        rows["false", type_, text[start:end], found[start, end, type_]] += 1
    for (what, type_, surface, rule), count in sorted(rows.items()):
        print(f"    {name} {what:6} {type_:5} {surface}  {rule} ×{count}")
