"""Same event: how high the articles on one event stand among the candidates of each other, in a library of news.

The five shared sample articles are one event, the project's own sixteen are two; all stand among the corpus.
`python -m benchmarks.linking_events [--database FILE]`; a file that exists is used as it is.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.library import OWN, SHARED, corpus, library, missing
from workbench.assemble import Workspace
from workbench.linking.passages import key_words
from workbench.storage import articles, search

DEPTH = 100
Finder = Callable[[int], Sequence[int]]


def events(work: Workspace) -> dict[str, list[int]]:
    """Name → the articles of each event, found by where they were read from; the talks are those on Chad."""
    found: dict[str, list[int]] = {"shared samples": [], "floods": [], "talks": []}
    for one in work.library.details(list(work.library.ids())):
        if not one.path.endswith(".txt"):
            continue
        if Path(one.path).parent.resolve() != OWN.resolve():
            name = "shared samples"
        else:
            name = "talks" if "تشاد" in work.reading.sheet(one.id).article.text else "floods"
        found[name].append(one.id)
    return {name: ids for name, ids in found.items() if len(ids) > 1}


def average_precision(ranked: Sequence[int], wanted: Sequence[int], asked: int) -> float:
    """Average precision of a ranking; what is not found counts as never."""
    ranks = [rank for rank, pk in enumerate(ranked, 1) if pk in wanted and pk != asked]
    return sum(n / rank for n, rank in enumerate(ranks, 1)) / (len(wanted) - 1)


def words_alone(work: Workspace) -> Finder:
    """BM25 over the longest words of an article, as the search index gives it."""

    def found(pk: int) -> list[int]:
        article = articles.get(work.store, pk)
        asked = key_words(articles.reading_text(article.text, article.blocks, article.title))
        return [other for other, _ in search.alike(work.store.conn, asked, DEPTH + 1) if other != pk]

    return found


def main() -> int:
    """Print MAP by event for the service and for words alone, and how long a question takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", type=Path, help="keep the library here, or use the one that is here")
    args = parser.parse_args()
    if missing():
        return 1
    with library(corpus(), [OWN, SHARED / "seeds"], at=args.database) as work:
        groups = events(work)
        every = [pk for ids in groups.values() for pk in ids]
        print(f"{work.library.count()} articles; {len(every)} of them in {len(groups)} events")
        finders: dict[str, Finder] = {
            "candidates": lambda pk: [c.article_id for c in work.events.candidates(pk, DEPTH)],
            "words alone": words_alone(work),
        }
        for name, find in finders.items():
            start = time.perf_counter()
            scores = {pk: average_precision(find(pk), ids, pk) for ids in groups.values() for pk in ids}
            took = 1000 * (time.perf_counter() - start) / len(every)
            parts = "  ".join(
                f"{g} {statistics.mean(scores[pk] for pk in ids):.3f}" for g, ids in groups.items()
            )
            print(
                f"{name:<12} MAP {statistics.mean(scores.values()):.3f}   {parts}   {took:.0f} ms a question"
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
