"""Counts as a blind review lets this analyst see them."""

from __future__ import annotations

from workbench.storage import versions
from workbench.storage.blind import Veil
from workbench.storage.store import Store


def claims(store: Store, veil: Veil) -> dict[int, tuple[int, int]]:
    """Blind article → (my claims on it, my claims on older versions of it)."""
    if not veil:
        return {}
    own = dict(
        store.conn.execute(
            f"SELECT article_id, count(*) FROM claim WHERE deleted IS NULL AND by = {veil.mine}"
            f" AND article_id IN {veil.ids} GROUP BY 1"
        ).fetchall()
    )
    heads = versions.heads(store.conn, veil.articles)
    found = {pk: (own.get(pk, 0), 0) for pk in veil.articles}
    for pk, head in heads.items():
        here, left = found.get(head, (0, 0))
        found[head] = here, left + own.get(pk, 0)
    return found
