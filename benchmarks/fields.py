"""Score what a claim is filled with before anybody says anything: label, chain, date, place, polarity, certainty."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from workbench.arabic.chars import folded
from workbench.config.model import Config
from workbench.detect.base import Detail
from workbench.detect.run import analyse
from workbench.domain.claim import Hop
from workbench.domain.codebook import Codebook
from workbench.domain.mention import Family, Mention, MentionState, Statement
from workbench.services import attribution, defaults, labels

GOLD = Path(__file__).parent / "gold" / "claims"
RENAMED = {"prediction": "threat"}
"""Types of the graded gold that the codebook calls otherwise."""
SHARED = Path(os.environ.get("WORKBENCH_SHARED", "../shared"))


@dataclass(frozen=True, slots=True)
class Guess:
    """What the services fill a claim with."""

    label: str
    hops: Sequence[Hop]
    """Without the outlet, and without the hop of nobody that hearsay leaves."""
    fields: Mapping[str, str]


def published(written: str) -> date | None:
    """The date of a corpus row: ISO, or day/month/year."""
    for pattern, length in (("%Y-%m-%d", 10), ("%d/%m/%Y", 10)):
        try:
            return datetime.strptime(written[:length], pattern).date()
        except ValueError:
            continue
    return None


def around(found: Sequence[Mention], start: int, end: int) -> tuple[list[Mention], list[Statement]]:
    """The figures in an interval, and the statements over it, the shortest first."""
    inside = [m for m in found if m.family is Family.FIGURE and start <= m.start and m.end <= end]
    over = [m.detail for m in found if isinstance(m.detail, Statement) and m.start < end and start < m.end]
    return inside, sorted(over, key=lambda s: s.end - s.start)


def guess(text: str, found: Sequence[Mention], start: int, end: int, codebook: Codebook) -> Guess:
    """The same steps as `Tagging.draft`, without a database."""
    inside, said = around(found, start, end)
    hops = attribution.hops(text, found, said, start, end, "outlet")
    label = labels.label(text, inside, said, start, end, codebook)
    fields = defaults.fields(text, found, said, start, end, codebook, hops)
    return Guess(label, [h for h in hops[1:] if h.source], fields)


def mentions(text: str, day: date | None) -> list[Mention]:
    """Everything that detection finds, as the database would hold it."""
    found = analyse(text, day)
    details: list[Detail] = [*found.figures, *found.entities, *found.statements]
    return [Mention(i, str(i), 1, d, MentionState.SUGGESTED, "", "") for i, d in enumerate(details, 1)]


def same_source(text: str, gold: Sequence[int], hop: Hop) -> bool:
    """The same words of the text, the same head, or a name with a long word in common."""
    if hop.span and hop.span[0] < gold[1] and gold[0] < hop.span[1]:
        return True
    wanted = folded(text[gold[0] : gold[1]]).split()
    got = folded(hop.source).split()
    return bool(got) and (wanted[0] == got[0] or bool({w for w in wanted if len(w) > 4} & set(got)))


def chain(text: str, gold: Sequence[Sequence[int]], hops: Sequence[Hop]) -> str:
    """right (every hop in order), origin (only who said it), none wanted, missing, wrong."""
    if not gold or not hops:
        return "right" if not gold and not hops else ("extra" if not gold else "missing")
    if len(gold) == len(hops) and all(same_source(text, g, h) for g, h in zip(gold, hops, strict=True)):
        return "right"
    return "origin" if same_source(text, gold[-1], hops[-1]) else "wrong"


def dated(gold: Mapping[str, Any], fields: Mapping[str, str]) -> str:
    """right, missing, wrong, extra; a date that gold leaves open (date?) may be given or not."""
    got = fields.get("date_from", "")
    for key in ("date", "date?"):
        if key in gold:
            first = gold[key].split("/")[0]
            if not got:
                return "missing" if key == "date" else "right"
            return "right" if got.startswith(first) or first.startswith(got) else "wrong"
    return "extra" if got else "right"


def placed(text: str, gold: Mapping[str, Any], fields: Mapping[str, str]) -> str:
    """right, missing or wrong for claims whose place is marked; others are not judged."""
    if "place" not in gold:
        return ""
    wanted, got = folded(text[slice(*gold["place"])]), folded(fields.get("place", ""))
    if not got:
        return "missing"
    return "right" if got in wanted or wanted in got or set(got.split()) & set(wanted.split()) else "wrong"


def marked(files: Sequence[Path], key: str) -> Iterator[tuple[str, Mapping[str, Any], str, list[Mention]]]:
    """(gold file, gold, text, what is found in it) of every article of the corpus whose gold has `key`.

    An article whose text is another one is passed over and told.
    """
    known = corpus()
    for path in files:
        for gold in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            row = known.get(gold["id"])
            if row is None or key not in gold:
                continue
            if hashlib.sha256(row["text"].encode()).hexdigest() != gold["sha256"]:
                print(f"another text: {gold['id']}", file=sys.stderr)
                continue
            yield path.stem, gold, row["text"], mentions(row["text"], published(row["date"]))


def judged(files: Sequence[Path]) -> Iterator[tuple[str, str, Mapping[str, Any], Guess, str]]:
    """(article, text, gold fields, guess, quote) of every claim that has fields."""
    codebook = Config().codebook
    for _, gold, text, found in marked(files, "fields"):
        for (start, end), fields in zip(gold["claims"], gold["fields"], strict=True):
            yield gold["id"], text, fields, guess(text, found, start, end, codebook), text[start:end]


def typed() -> Counter[str]:
    """How often the label is that of a claim of the held-out files, which know one label each."""
    codebook, counts = Config().codebook, Counter[str]()
    for _, gold, text, found in marked(sorted(GOLD.glob("*-held-*.jsonl")), "types"):
        for (start, end), kind in zip(gold["claims"], gold["types"], strict=True):
            got = guess(text, found, start, end, codebook).label
            counts["right" if got == RENAMED.get(kind, kind) else "other"] += 1
    return counts


def corpus() -> Mapping[str, Mapping[str, Any]]:
    """Id → row of the shared corpus."""
    with gzip.open(SHARED / "corpora" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def main() -> int:
    """Print how often each field is right, missing or wrong; with --wrong every fault by article."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    if not (SHARED / "corpora").is_dir():
        print(f"the corpora are not at {SHARED}: set WORKBENCH_SHARED", file=sys.stderr)
        return 1
    counts = {name: Counter[str]() for name in ("label", "chain", "date", "place", "polarity", "certainty")}
    for name, text, gold, got, _ in judged(sorted(GOLD.glob("*.jsonl"))):
        label = (
            "right"
            if got.label == gold["label"][0]
            else ("as good" if got.label in gold["label"] else "wrong")
        )
        verdicts = {
            "label": label,
            "chain": chain(text, gold["hops"], got.hops),
            "date": dated(gold, got.fields),
            "place": placed(text, gold, got.fields),
            "polarity": "right" if got.fields.get("polarity", "+") == gold.get("pol", "+") else "wrong",
        }
        if "cert?" not in gold:
            certain = got.fields.get("certainty", "certain") == gold.get("cert", "certain")
            verdicts["certainty"] = "right" if certain else "wrong"
        for field, verdict in verdicts.items():
            if verdict:
                counts[field][verdict] += 1
            if args.wrong and verdict not in {"right", "as good", ""}:
                print(field, verdict, name, gold.get("label"), got.label, got.fields.get("date_from", ""))
    counts["held-out label"] = typed()
    for field, found in counts.items():
        total = sum(found.values())
        shares = ", ".join(f"{v} {n} ({100 * n / total:.1f} %)" for v, n in found.most_common())
        print(f"{field:<14} {total:>4}  {shares}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
