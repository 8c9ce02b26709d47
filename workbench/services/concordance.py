"""Concordances over the library: found by the search index, read article by article until there are enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from workbench.arabic.words import sentence_at
from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.claim import Claim, Draft
from workbench.domain.concordance import Hit, Kwic, KwicQuery, Match
from workbench.domain.entity import kind_of
from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity
from workbench.domain.span import Span
from workbench.services import kwic
from workbench.services.tagging import Tagging
from workbench.storage import articles, claims, listing, mentions
from workbench.storage.store import Store

__all__ = ["Concordance", "KwicQuery", "Match"]


class Concordance:
    """Every place of a word or an entity, and claims made of many of them at once."""

    def __init__(self, store: Store, tagging: Tagging) -> None:
        self._store = store
        self._tagging = tagging

    def find(self, query: KwicQuery) -> Kwic:
        """The hits in the order of the list and of each text, `limit` of them at most.

        Raises UsageError for a query without a word.
        """
        hits: list[Hit] = []
        seen: set[int] = set()
        for hit in self._hits(query):
            if len(hits) >= query.limit:
                return Kwic(tuple(hits), len(seen), more=True)
            hits.append(hit)
            seen.add(hit.article_id)
        return Kwic(tuple(hits), len(seen), more=False)

    def _hits(self, query: KwicQuery) -> Iterator[Hit]:
        entity = query.match is Match.ENTITY
        keys = kwic.tokens(query.text)
        if not (query.text.strip() if entity else keys):
            raise UsageError("no_word")
        if entity:
            listed = replace(query.listed, entity=query.text)
        else:
            asked = f"{query.listed.text} {kwic.probe(keys, query.match)}"
            listed = replace(query.listed, text=asked.strip())
        for article in articles.texts(self._store, listing.ids(self._store, listed)):
            text = masked(article.text, article.blocks)
            places = self._mentions(article, query) if entity else kwic.find(text, keys, query.match)
            for span, clitics in places:
                before, after = kwic.context(text, span, query.width)
                yield Hit(
                    article.id,
                    span.start,
                    span.end,
                    clitics,
                    before,
                    article.text[span.start : span.end],
                    after,
                    article.title,
                    article.outlet,
                    article.published,
                )

    def _mentions(self, article: Article, query: KwicQuery) -> Iterator[tuple[Span, str]]:
        """The mentions of the entity that the query names."""
        for mention in mentions.of(self._store, article.id):
            detail = mention.detail
            if not isinstance(detail, Entity) or detail.canonical != query.text:
                continue
            if not query.type or kind_of(detail.type) == kind_of(query.type):
                yield Span(detail.start, detail.end), ""

    def drafts(self, hits: Sequence[Hit], *, label: str | None = None, whole: bool = True) -> list[Draft]:
        """A draft for each hit, on its sentence (`whole`) or on the hit alone, filled from detection.

        A sentence with several hits gives one; places that already carry a claim of that label give none.
        """
        made: list[Draft] = []
        taken: set[tuple[int, int, int]] = set()
        for article_id, those in groupby(hits, key=lambda h: h.article_id):
            article = articles.get(self._store, article_id)
            found = mentions.of(self._store, article_id)
            there = claims.seen(self._store, article_id)
            text = masked(article.text, article.blocks)
            for hit in those:
                span = _sentence(text, hit) if whole else Span(hit.start, hit.end)
                if (place := (article_id, span.start, span.end)) in taken:
                    continue
                taken.add(place)
                draft = self._tagging.draft_in(article, found, span.start, span.end)
                draft = replace(draft, label=label) if label else draft
                if not any((c.anchor, c.label) == (draft.anchor, draft.label) for c in there):
                    made.append(draft)
        return made

    def sentences(self, hits: Sequence[Hit]) -> int:
        """How many sentences the hits stand in."""
        places: set[tuple[int, int, int]] = set()
        for article_id, those in groupby(hits, key=lambda h: h.article_id):
            article = articles.get(self._store, article_id)
            text = masked(article.text, article.blocks)
            spans = (_sentence(text, hit) for hit in those)
            places.update((article_id, span.start, span.end) for span in spans)
        return len(places)

    def tag(self, hits: Sequence[Hit], *, label: str | None = None, whole: bool = True) -> list[Claim]:
        """Make a claim of every hit in one step; see `drafts` for which ones."""
        made = self.drafts(hits, label=label, whole=whole)
        return self._tagging.add_all(made) if made else []


def _sentence(text: str, hit: Hit) -> Span:
    """The sentence of a hit, the hit itself where there is none."""
    return sentence_at(text, hit.start) or Span(hit.start, hit.end)
