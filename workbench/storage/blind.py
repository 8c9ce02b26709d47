"""Whose work an analyst reviews in which articles, and what is hidden from them until their own work there is done."""

from __future__ import annotations

import json

from workbench.domain.claim import Claim
from workbench.domain.review import Chosen, Review
from workbench.storage import claims, rows, settings
from workbench.storage.store import Store
from workbench.storage.tx import Tx


def _key(analyst: str) -> str:
    return f"review.{analyst}"


def review(store: Store) -> Review | None:
    """What this analyst reviews; None when nothing was chosen."""
    kept = settings.get(store, _key(store.analyst))
    if not kept:
        return None
    try:
        data = json.loads(kept)
        return Review(
            data["other"],
            Chosen(data["chosen"]),
            tuple(data["articles"]),
            data["seed"],
            data["blind"],
            frozenset(data["done"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def keep(tx: Tx, analyst: str, review: Review) -> None:
    """Remember what this analyst reviews."""
    data = {
        "other": review.other,
        "chosen": review.chosen,
        "articles": list(review.articles),
        "seed": review.seed,
        "blind": review.blind,
        "done": sorted(review.done),
    }
    settings.put(tx, _key(analyst), rows.dump(data))


def seen(store: Store, article_id: int) -> tuple[Claim, ...]:
    """An article's claims in order of the text, without those that a blind review hides from this analyst."""
    made, found = claims.of(store, article_id), review(store)
    if found is None or not found.hides(article_id):
        return made
    return tuple(claim for claim in made if claim.by != found.other)
