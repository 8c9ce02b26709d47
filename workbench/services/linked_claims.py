"""The links of claims as each of their ends sees them."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.claim_link import ClaimLinkRow
from workbench.domain.link import LinkState
from workbench.storage import claim_links, claims
from workbench.storage.store import Store


def seen_from(store: Store, claim_ids: Sequence[int]) -> list[ClaimLinkRow]:
    """The confirmed links of some claims with what stands at their other ends; one within them is seen twice."""
    mine = set(claim_ids)
    if not mine:
        return []
    found = [x for x in claim_links.of(store, claim_ids) if x.state is LinkState.CONFIRMED]
    ends = [(x, side) for x in found for side in (x.a, x.b) if side in mine]
    others = sorted({x.b if side == x.a else x.a for x, side in ends})
    rows = {r.claim.id: r for r in claims.rows_of(store, others)} if others else {}
    out = []
    for link, side in ends:
        other = rows.get(link.b if side == link.a else link.a)
        if other is not None:
            out.append(ClaimLinkRow(link, side, other.claim, other.title, other.outlet, other.published))
    return out
