"""Sentences and claims of other articles that may be linked with a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.detect.run import masked
from workbench.domain.claim_link import ClaimCandidate
from workbench.domain.mention import Figure, Statement
from workbench.domain.span import Span
from workbench.linking import passages
from workbench.services.nearness import Nearness
from workbench.storage import (
    articles,
    claim_links,
    claims,
    dismissals,
    events,
    links,
    mentions,
    search,
    versions,
)
from workbench.storage.store import Store

SHORTLIST = 60
"""How many articles are read sentence by sentence for one claim because of its words."""
TELLING = 30
"""How many because they likely tell of the event that its article tells of."""


@dataclass(frozen=True, slots=True)
class _Known:
    """An article read sentence by sentence."""

    text: str
    title: str
    outlet: str
    published: str | None
    passages: Sequence[passages.Passage]


class ClaimCandidates:
    """Finds what a claim may be linked with."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, claim_id: int, limit: int = 20) -> list[ClaimCandidate]:
        """Sentences and claims of other articles that may be linked with a claim, best first; NotFound.

        Looked at are the articles that share its rarest words (BM25), that are linked with its own or in an event
        with it, and that likely tell of the same event. What is linked with the claim already, or was rejected, is
        left out.
        """
        claim = claims.get(self._store, claim_id)
        near = self._near(claim.article_id)
        nearness = Nearness(self._store)
        article = articles.get(self._store, claim.article_id)
        telling = {n.id: n.score for n in nearness.near(article, TELLING)}
        asked_words = nearness.rarest(claim.anchor.exact)
        found = [pk for pk, _ in search.alike(self._store.conn, asked_words, SHORTLIST)]
        own = set(versions.chain(self._store.conn, claim.article_id))
        wanted = [pk for pk in dict.fromkeys([*sorted(near), *telling, *found]) if pk not in own]
        known = {pk: one for pk in wanted if (one := self._read(pk)) is not None}
        mine = self._read(claim.article_id)
        asked = None if mine is None else passages.passage_over(mine.passages, claim.anchor.span)
        if asked is None:
            return []
        others = [p for one in known.values() for p in one.passages]
        return self._shown(claim_id, passages.rank(asked, others, near, 3 * limit, telling), known)[:limit]

    def _near(self, article_id: int) -> set[int]:
        """Articles linked with this one, or in an event with it."""
        linked = {row.other for row in links.of(self._store, article_id)}
        for event in events.of_article(self._store, article_id):
            linked |= set(events.articles_of(self._store, event))
        return linked - {article_id}

    def _read(self, article_id: int) -> _Known | None:
        found = list(articles.texts(self._store, [article_id]))
        if not found:
            return None
        article = found[0]
        details = [m.detail for m in mentions.of(self._store, article_id)]
        parts = passages.passages(
            masked(article.text, article.blocks),
            article_id,
            [d for d in details if isinstance(d, Figure)],
            [d for d in details if isinstance(d, Statement)],
            article.published,
        )
        return _Known(article.text, article.title, article.outlet, article.published, parts)

    def _shown(
        self, claim_id: int, ranked: Sequence[passages.Ranked], known: dict[int, _Known]
    ) -> list[ClaimCandidate]:
        """The ranked passages with the claims that stand on them, but for those that were decided on."""
        decided = {x for link in claim_links.of(self._store, [claim_id]) for x in (link.a, link.b)}
        gone = dismissals.every(self._store, dismissals.PASSAGE, f"{claim_id}:")
        out = []
        for one in ranked:
            place, article = one.passage, known[one.passage.article]
            here = [
                c
                for c in claims.seen(self._store, place.article)
                if c.anchor.start < place.end and place.start < c.anchor.end
            ]
            if any(c.id in decided for c in here):
                continue
            span = here[0].anchor.span if here else Span(place.start, place.end)
            if f"{claim_id}:{place.article}:{span.start}-{span.end}" in gone:
                continue
            out.append(
                ClaimCandidate(
                    place.article,
                    span.start,
                    span.end,
                    article.text[span.start : span.end],
                    here[0].id if here else None,
                    one.relation,
                    one.subtype,
                    one.score,
                    one.reasons,
                    article.title,
                    article.outlet,
                    article.published,
                )
            )
        return out
