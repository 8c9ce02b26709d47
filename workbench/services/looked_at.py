"""What was read of the articles that were looked at last: their sentences, and drafts of claims on them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from workbench.detect.suggest import Seen
from workbench.domain.article import Article
from workbench.domain.claim import Draft
from workbench.domain.mention import Mention
from workbench.services.around import Around

KEPT = 4
"""Articles that are kept; one of 3,000 words takes about a megabyte."""


@dataclass(slots=True)
class Known:
    """One article as far as it is known. Neither the weights in force nor decisions on mentions are part of it."""

    article: Article
    found: tuple[tuple[int, object], ...]
    """Ids and details of the mentions that it was read with."""
    seen: list[Seen]
    around: Around
    drafts: dict[tuple[int, int], Draft] = field(default_factory=dict)


class Recent:
    """The last few articles; one whose text or mentions are others is read anew."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, Known] = OrderedDict()

    def holds(self, article: Article, mentions: Sequence[Mention]) -> bool:
        """True when the article was read with these mentions."""
        known = self._known.get(article.id)
        return known is not None and _same(known, article, mentions)

    def of(
        self,
        article: Article,
        mentions: Sequence[Mention],
        look: Callable[[Article, Sequence[Mention]], list[Seen]],
    ) -> Known:
        """What is known of the article, looked at with `look` when it was not yet."""
        if not self.holds(article, mentions):
            found = tuple((m.id, m.detail) for m in mentions)
            self._known[article.id] = Known(article, found, look(article, mentions), Around(mentions))
        self._known.move_to_end(article.id)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        return self._known[article.id]


def _same(known: Known, article: Article, mentions: Sequence[Mention]) -> bool:
    """True when nothing that a draft is made from has changed; a date or state of the article is no part of it."""
    old = known.article
    if (old.text, old.blocks, old.outlet) != (article.text, article.blocks, article.outlet):
        return False
    return len(known.found) == len(mentions) and all(
        pk == m.id and detail == m.detail for (pk, detail), m in zip(known.found, mentions, strict=True)
    )
