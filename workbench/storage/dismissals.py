"""What analysts said is nothing: pairs of figures, articles for an event, sentences for a claim.

A key names what was dismissed by articles and places of the originals, so that it outlives every detection.
"""

from __future__ import annotations

from workbench.storage.store import Store
from workbench.storage.tx import Step

FIGURES, EVENT, PASSAGE = "figures", "event", "passage"
"""Two figures that were held against each other; an article for an event; a sentence for a claim."""


def put(step: Step, kind: str, key: str, article_id: int) -> bool:
    """Remember that something is nothing; false when it was remembered already."""
    known = step.conn.execute(
        "SELECT 1 FROM dismissal WHERE kind = ? AND key = ? AND deleted IS NULL", [kind, key]
    ).fetchone()
    if known is not None:
        return False
    step.insert(
        "dismissal", {"kind": kind, "key": key, "article_id": article_id, "by": step.by, "at": step.at}
    )
    return True


def take_back(step: Step, kind: str, key: str) -> bool:
    """Forget a dismissal; false when there was none."""
    row = step.conn.execute(
        "SELECT id FROM dismissal WHERE kind = ? AND key = ? AND deleted IS NULL", [kind, key]
    ).fetchone()
    return row is not None and step.delete("dismissal", row[0])


def every(store: Store, kind: str, prefix: str = "") -> set[str]:
    """The keys of one kind that begin with `prefix`."""
    cursor = store.conn.execute(
        "SELECT key FROM dismissal WHERE kind = ? AND deleted IS NULL AND substr(key, 1, ?) = ?",
        [kind, len(prefix), prefix],
    )
    return {row[0] for row in cursor}
