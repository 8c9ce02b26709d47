"""Links between claims: how high the sentence that an analyst would link stands among all sentences of the library.

The gold (`benchmarks/gold/links/claims.jsonl`) names places only. The library is the corpus with the shared samples
and those of the project's own articles that the gold speaks of: their copies repeat the right sentences word for word
and are left out. A sentence that nobody judged counts as wrong. `python -m benchmarks.linking_claims [--database FILE]`
"""

from __future__ import annotations

import argparse
import hashlib
import json
import statistics
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.library import OWN, SHARED, corpus, library, missing
from workbench.assemble import Workspace
from workbench.domain.claim_link import ClaimCandidate
from workbench.linking import passages

GOLD = Path(__file__).parent / "gold" / "links" / "claims.jsonl"
DEPTH = 50
KIND_OF = {
    **dict.fromkeys(("same_as", "repeats", "supports", "derived_from"), "agrees"),
    **dict.fromkeys(("contradicts",), "contradicts"),
    **dict.fromkeys(("updates", "corrects", "retracts", "part_of_total"), "changes"),
}
"""Relations in three kinds: what the proposal should at least tell apart."""
Place = tuple[int, int, int]


def read_gold() -> list[dict[str, object]]:
    """The lines of the gold."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def places(work: Workspace, gold: list[dict[str, object]]) -> list[tuple[Place, list[Place], str]]:
    """The gold as places in the library; raises ValueError where a text is not the one that was judged."""
    ids = {Path(one.path).name: one.id for one in work.library.details(list(work.library.ids()))}

    def place(one: dict[str, object]) -> Place:
        pk = ids[str(one["article"])]
        text = work.reading.sheet(pk).article.text
        if hashlib.sha256(text.encode()).hexdigest() != one["sha256"]:
            raise ValueError(f"{one['article']} is not the text that was judged")
        return pk, int(str(one["start"])), int(str(one["end"]))

    return [
        (place(line["claim"]), [place(x) for x in line["counterparts"]], str(line["relation"]))  # type: ignore[arg-type, attr-defined]
        for line in gold
    ]


def rank_of(found: list[ClaimCandidate], wanted: list[Place]) -> int | None:
    """The rank of the first right candidate."""
    for rank, one in enumerate(found, 1):
        if any(one.article == a and one.start < e and s < one.end for a, s, e in wanted):
            return rank
    return None


def measure(work: Workspace, gold: list[tuple[Place, list[Place], str]], say: bool) -> None:
    """Print MRR by relation, and how often the first right candidate is proposed as what it is."""
    ranks: dict[str, list[float]] = defaultdict(list)
    right: dict[str, list[bool]] = defaultdict(list)
    for (article, start, end), wanted, relation in gold:
        claim = work.tagging.add(work.tagging.draft(article, start, end))
        found = work.claim_links.candidates(claim.id, DEPTH)
        work.history.undo()
        rank = rank_of(found, wanted)
        ranks[relation].append(1 / rank if rank else 0.0)
        if rank:
            right[relation].append(KIND_OF[str(found[rank - 1].relation)] == KIND_OF[relation])
        if say and rank != 1:
            print("  ", relation, rank, article, start)
    every = [r for found in ranks.values() for r in found]
    parts = "  ".join(f"{k} {statistics.mean(v):.2f} (n {len(v)})" for k, v in ranks.items())
    said = [x for found in right.values() for x in found]
    print(f"MRR {statistics.mean(every):.3f}   {parts}")
    named = "  ".join(f"{k} {sum(v)}/{len(v)}" for k, v in right.items())
    print(
        f"  proposed relation of the same kind (agrees, contradicts, changes): {sum(said)}/{len(said)}   {named}"
    )


def main() -> int:
    """Print MRR as shipped, without the boosts, and by the sentences' words alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", type=Path, help="keep the library here, or use the one that is here")
    parser.add_argument("--say", action="store_true", help="name what is not first")
    args = parser.parse_args()
    if missing():
        return 1
    gold = read_gold()
    names = {str(x["article"]) for line in gold for x in (line["claim"], *line["counterparts"])}  # type: ignore[misc]
    with TemporaryDirectory() as folder:
        for path in sorted(OWN.glob("*.txt")):
            if path.name in names:
                (Path(folder) / path.name).write_bytes(path.read_bytes())
        with library(corpus(), [Path(folder), SHARED / "seeds"], at=args.database) as work:
            found = places(work, gold)
            print(f"{len(found)} claims, sentences of {work.library.count()} articles")
            measure(work, found, args.say)
            for name, values in (
                ("without figures and dates", {"SAME_FIGURE": 0.0, "OTHER_FIGURE": 0.0, "DATE": 0.0}),
                ("without neighbours too", {"NEIGHBOURS": 0.0}),
            ):
                for key, value in values.items():
                    setattr(passages, key, value)
                print(name, end=": ")
                measure(work, found, False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
