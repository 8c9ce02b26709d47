"""Looking for copies: sketches kept in the store, an index over them, candidates for one article or for many."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from workbench.config.model import Linking
from workbench.domain.article import Article
from workbench.domain.link import Candidate
from workbench.domain.mention import Entity, Figure
from workbench.storage import articles, links, mentions, versions
from workbench.storage.store import Store
from workbench.storage.tx import Tx

if TYPE_CHECKING:
    from workbench.linking.index import Index
    from workbench.linking.info import Info
    from workbench.linking.overlap import Words
    from workbench.linking.sketch import Sketch

BATCH = 100
COMPARED = 32
"""How many of the index's proposals are compared word by word."""
CREDIT = 200
"""Characters at both ends of a page in which an agency is credited."""
READY = 2048
"""Texts that are kept ready for comparing, some 8 kB each: what is alike is asked about together."""


class Known:
    """The index of sketches, made at the first question; one for all lanes of a program, as it takes 1.1 kB a text."""

    def __init__(self) -> None:
        self.lock = Lock()
        """Held while the index is asked or added to."""
        self.index: Index | None = None
        self.newest = 0
        """The highest article id that was read from the file."""


class Copies:
    """Candidates from stored sketches; the index follows what is added."""

    def __init__(self, store: Store, config: Linking, known: Known | None = None) -> None:
        self._store = store
        self._config = config
        self._known = known or Known()
        self._text = lru_cache(maxsize=256)(self._reading_text)
        self._words = lru_cache(maxsize=READY)(self._ready)

    def of(self, article_id: int) -> list[Candidate]:
        """Possible copies of an article, best first, compared word by word; versions of it and older ones are none."""
        sketch = self._sketch(article_id)
        with self._known.lock:
            matches = self._fresh_index().matches(sketch, but=article_id)
        conn = self._store.conn
        none = {*versions.chain(conn, article_id), *versions.heads(conn, [m.id for m in matches])}
        likely = [m for m in matches if m.id not in none][:COMPARED]
        found = [c for m in likely if (c := self._compared(article_id, m.id, m.frame)) is not None]
        return sorted(found, key=lambda c: (-c.score, c.b))

    def between(self, a: int, b: int) -> Candidate | None:
        """What speaks for and against b as a copy of a, None below the thresholds; NotFound for an unknown id."""
        articles.known(self._store, b)
        sketch = self._sketch(a)
        with self._known.lock:
            frame = next((m.frame for m in self._fresh_index().matches(sketch, but=a) if m.id == b), 0.0)
        return self._compared(a, b, frame)

    def _compared(self, a: int, b: int, frame: float) -> Candidate | None:
        """The exact check; names and figures are read only of those few that share enough words."""
        from workbench.linking.compare import compare, is_likely
        from workbench.linking.overlap import overlap_of

        if not is_likely(overlap_of(self._words(a), self._words(b)), self._config):
            return None
        return compare(self._text(a), self._text(b), self._info(a), self._info(b), self._config, frame)

    def update(
        self,
        article_ids: Iterable[int] | None = None,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> int:
        """Sketch these articles (None: all) where they have no sketch, then keep their candidates as suggestions.

        With None those are looked at that never were, so that a cancelled search goes on. Returns how many were.
        """
        wanted = None if article_ids is None else list(article_ids)
        self.sketch(wanted, cancel)
        todo = links.unlinked(self._store, _version()) if wanted is None else wanted
        done = 0
        for first in range(0, len(todo), BATCH):
            found = []
            for article_id in todo[first : first + BATCH]:
                if cancel and cancel():
                    break
                found.append((article_id, self.of(article_id)))
            self._store.bulk(found, _keep)
            done += len(found)
            if progress:
                progress(done, len(todo))
            if cancel and cancel():
                break
        return done

    def sketch(self, wanted: list[int] | None, cancel: Callable[[], bool] | None) -> None:
        """Sketch these articles (None: all) where they have no sketch."""
        from workbench.linking.sketch import sketch_all

        todo = links.unsketched(self._store, _version(), wanted)

        def keep(tx: Tx, item: tuple[int, Sketch]) -> None:
            links.put_sketch(tx, item[0], _version(), item[1].to_bytes())

        for first in range(0, len(todo), BATCH):
            if cancel and cancel():
                break
            batch = list(articles.texts(self._store, todo[first : first + BATCH]))
            made = sketch_all([_reading(a) for a in batch])
            sketched = list(zip((a.id for a in batch), made, strict=True))
            self._store.bulk(sketched, keep)
            self._add_older(sketched)

    def _add_older(self, sketched: Iterable[tuple[int, Sketch]]) -> None:
        """Add texts whose ids lie below those that were read already: older articles are often sketched later."""
        known = self._known
        with known.lock:
            for pk, one in sketched:
                if known.index is not None and pk <= known.newest:
                    known.index.add(pk, one)

    def _fresh_index(self) -> Index:
        """The index with everything in it that was sketched since the last question, by whomever; under the lock."""
        from workbench.linking.index import Index
        from workbench.linking.sketch import Sketch

        known = self._known
        stored = links.sketches(self._store, _version(), above=known.newest)
        if stored:
            known.newest = stored[-1][0]
        if known.index is None:
            known.index = Index.load(stored)
        else:
            for pk, data in stored:
                if (sketch := Sketch.from_bytes(data)) is not None:
                    known.index.add(pk, sketch)
        return known.index

    def _sketch(self, article_id: int) -> Sketch:
        from workbench.linking.sketch import Sketch, sketch

        stored = links.sketch_of(self._store, article_id, _version())
        known = Sketch.from_bytes(stored) if stored else None
        return known or sketch(self._text(article_id))

    def _reading_text(self, article_id: int) -> str:
        return _reading(articles.get(self._store, article_id))

    def _ready(self, article_id: int) -> Words:
        from workbench.linking.overlap import Words

        return Words.of(self._text(article_id))

    def _info(self, article_id: int) -> Info:
        from workbench.linking.info import Info

        known = articles.get(self._store, article_id)
        found = [m.detail for m in mentions.of(self._store, article_id)]
        return Info(
            article_id,
            known.outlet,
            known.published,
            [d for d in found if isinstance(d, Figure)],
            [d for d in found if isinstance(d, Entity)],
            f"{known.byline}\n{known.text[:CREDIT]}\n{known.text[-CREDIT:]}",
        )


def _keep(tx: Tx, item: tuple[int, list[Candidate]]) -> None:
    """Keep an article's candidates, and that they were looked for."""
    links.suggest(tx, *item)
    links.note_linked(tx, item[0])


def _reading(article: Article) -> str:
    return articles.reading_text(article.text, article.blocks, article.title)


def _version() -> str:
    from workbench.linking.sketch import VERSION

    return str(VERSION)
