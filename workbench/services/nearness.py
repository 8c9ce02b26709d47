"""Which articles are near an article: words by rarity, names, days and quantities, over the whole library.

One Nearness answers many questions over a library that does not change meanwhile: it remembers how rare words are
and what articles have besides words. Make a new one for a new question of a person.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from workbench.domain.article import Article
from workbench.domain.query import ALL_ARTICLES
from workbench.linking import events as telling
from workbench.storage import articles, listing, mentions, search, versions
from workbench.storage.store import Store

ASKED = 80
"""How many words of an article, the most telling first, are looked for in the others."""
SHORTLIST = 150
"""How many articles that have such words are looked at more closely."""


class Nearness:
    """Remembers what it has read."""

    def __init__(self, store: Store, asked: int = ASKED, shortlist: int = SHORTLIST) -> None:
        self._store = store
        self._asked = asked
        self._shortlist = shortlist
        self._total = listing.count(store, ALL_ARTICLES)
        self._held: dict[str, int] = {}
        self._spread: dict[str, int] = {}
        self._told: dict[int, telling.Told] = {}

    def near(self, article: Article, limit: int) -> list[telling.Near]:
        """The articles that most likely tell of the same event, best first."""
        keys = self.keys(article)
        alike = dict(search.alike(self._store.conn, keys, self._shortlist + 1))
        own = alike.pop(article.id, 0.0) or max(alike.values(), default=1.0)
        for other in versions.chain(self._store.conn, article.id):
            alike.pop(other, None)
        told = self.told([article.id, *alike])
        others = [(told[pk], min(1.0, score / own)) for pk, score in alike.items() if pk in told]
        me = told[article.id]
        return telling.rank(me, others, self._names(me.names), self._total, limit)

    def told(self, ids: Iterable[int]) -> dict[int, telling.Told]:
        """What these articles have besides their words; unknown and deleted ones are left out."""
        wanted = list(ids)
        missing = [pk for pk in wanted if pk not in self._told]
        found = mentions.details(self._store, missing)
        for row in listing.rows(self._store, missing):
            self._told[row.id] = telling.Told.of(row.id, row.published, found.get(row.id, ()))
        return {pk: self._told[pk] for pk in wanted if pk in self._told}

    def keys(self, article: Article) -> list[str]:
        """The words that tell an article from others, those first that are rare and that it says often."""
        return self._worth([*telling.words(reading(article)), *telling.words(article.title)])

    def rarest(self, text: str) -> list[str]:
        """The same of any text."""
        return self._worth(telling.words(text))

    def _worth(self, said: Iterable[str]) -> list[str]:
        often = Counter(map(search.key, said))
        missing = [k for k in often if k not in self._held]
        self._held |= search.frequencies(self._store.conn, missing)
        worth = {
            k: telling.rarity(held, self._total) * (1 + math.log(n))
            for k, n in often.items()
            if (held := self._held.get(k, 0)) > 1
        }
        return sorted(worth, key=lambda k: (-worth[k], k))[: self._asked]

    def _names(self, names: Iterable[str]) -> dict[str, int]:
        missing = [n for n in names if n not in self._spread]
        if missing:
            self._spread |= mentions.spread(self._store, missing)
        return self._spread


def written(article: Article) -> dict[str, str]:
    """The words of the index that an article has → each as it is written there first; function words left out."""
    found: dict[str, str] = {}
    for word in telling.words(reading(article)):
        found.setdefault(search.key(word), word)
    return found


def reading(article: Article) -> str:
    """The text as a reader sees it, with its title."""
    return articles.reading_text(article.text, article.blocks, article.title)
