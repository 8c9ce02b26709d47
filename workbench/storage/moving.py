"""Claims that move from an older version of an article to its newest: the same rows, so that links and history stay."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.claim import Claim, Hop
from workbench.domain.errors import Conflict
from workbench.domain.span import Anchor
from workbench.storage import claims, codec, rows
from workbench.storage.rows import dump, listed
from workbench.storage.store import Store
from workbench.storage.tx import Step


def move(
    step: Step, claim: Claim, article_id: int, anchor: Anchor, hops: Sequence[Hop], figures: Sequence[int]
) -> None:
    """Anchor a claim in another text, its chain and figures with it, and its place in events.

    Conflict when somebody changed the claim since it was looked at.
    """
    present = claims.alive(step.conn, claim.id)
    if present.revision != claim.revision:
        raise Conflict("claims_changed_meanwhile")
    step.update(
        "claim",
        claim.id,
        article_id=article_id,
        start=anchor.start,
        end=anchor.end,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        hops=codec.pack_hops(hops),
        figures=dump(list(figures)),
        updated=step.at,
        revision=claim.revision + 1,
    )
    items = rows.fetch(
        step.conn,
        "SELECT id FROM event_item WHERE scope = 'claim' AND item = ? AND deleted IS NULL",
        [claim.id],
    )
    for item in items:
        step.update("event_item", item["id"], article_id=article_id)


def updated_by(store: Store, claim_ids: Sequence[int], article_ids: Sequence[int]) -> dict[int, int]:
    """Claim → the claim on one of these articles that is confirmed to update it."""
    cursor = store.conn.execute(
        "SELECT l.b, l.a FROM link l JOIN claim c ON c.id = l.a WHERE l.scope = 'claim' AND l.deleted IS NULL"
        " AND l.kind = 'updates' AND l.state = 'confirmed' AND c.deleted IS NULL"
        " AND l.b IN (SELECT value FROM json_each(?)) AND c.article_id IN (SELECT value FROM json_each(?))",
        [listed(claim_ids), listed(article_ids)],
    )
    return dict(cursor.fetchall())
