"""Running the detectors over articles and keeping what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import islice

from workbench.config.model import Detection
from workbench.detect.base import Analysis
from workbench.detect.registry import detectors, heavy
from workbench.detect.run import masked
from workbench.domain.article import Article
from workbench.domain.mention import Family
from workbench.logs import get
from workbench.services.links import Links
from workbench.services.workers import Job, Workers, child
from workbench.storage import articles, corrections, mentions
from workbench.storage.store import Store
from workbench.storage.tx import Tx

Progress = Callable[[int, int | None], None]
Cancel = Callable[[], bool]

LONG = 8_000
"""Characters of text from which on the first highlights come from the small model; the encoder reads less in 0.3 s."""
SMALL = "crf"
_log = get("detecting")


class Detecting:
    """Keeps (article, detector, version) up to date; a person's mentions are never touched."""

    def __init__(
        self, store: Store, config: Detection, links: Links | None = None, *, apart: bool = False
    ) -> None:
        self._store = store
        self._config = config
        self._links = links
        self._apart = apart
        """Light backends too run in the detecting process."""

    def run(
        self,
        article_ids: Iterable[int] | None = None,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
        *,
        force: bool = False,
    ) -> int:
        """Detect in the articles that are stale (all of them when None); returns how many were done.

        The analysis runs outside any transaction, in other processes from POOL_FROM articles on; findings are
        written in short transactions, so that nobody waits. Suggested links are looked over again, because names and
        figures are what tells copies from template bulletins. Cancelled, it keeps what is done.
        """
        wanted = None if article_ids is None else list(article_ids)
        todo = wanted if force and wanted is not None else self.stale(None if force else wanted)
        if force and wanted is None:
            todo = [
                row[0] for row in self._store.conn.execute("SELECT id FROM article WHERE deleted IS NULL")
            ]
        return sum(self._batches(todo, progress, cancel))

    def _batches(
        self, todo: Sequence[int], progress: Progress | None, cancel: Cancel | None
    ) -> Iterator[int]:
        """Analyse and write some articles after the other, yielding how many each time."""
        done, source, versions = 0, articles.texts(self._store, todo), self._versions()

        def write(tx: Tx, item: tuple[Article, Analysis]) -> None:
            _write(tx, *item, versions)

        with Workers(len(todo), self._config, apart=self._apart) as workers:
            while not (cancel and cancel()) and (batch := list(islice(source, workers.batch))):
                found = workers.analyse([_job(article, self._config) for article in batch])
                self._store.bulk(zip(batch, found, strict=True), write)
                done += len(batch)
                if self._links:
                    self._links.update([article.id for article in batch], cancel=cancel)
                if progress:
                    progress(done, len(todo))
                yield len(batch)

    def _versions(self) -> dict[str, tuple[Family, str]]:
        """Detector name → its family and present version; one that cannot be loaded has the version "none"."""
        found = {}
        for one in detectors(self._config):
            try:
                version = one.version
            except Exception as error:
                _log.warning("detector %s cannot be loaded: %s", one.name, error)
                version = "none"
            found[one.name] = (one.family, version)
        return found

    def _current(self) -> dict[str, str]:
        return {name: version for name, (_, version) in self._versions().items()}

    def warm(self) -> None:
        """Start the detecting process, if there is to be one, so that the first article need not wait for it."""
        if not self._store.read_only and heavy(self._config):
            child().start()

    def first(self, article_id: int) -> bool:
        """Highlights at once for a long article that has none: with the small model, to be replaced by `ensure`.

        True when something was done. The findings keep the small model's version, so the article stays stale.
        """
        if self._store.read_only or not heavy(self._config) or mentions.detected(self._store, article_id):
            return False
        article = articles.get(self._store, article_id)
        if len(article.text) < LONG:
            return False
        small = Detecting(self._store, replace(self._config, backend=SMALL), apart=True)
        return small.run([article_id]) > 0

    def ensure(self, article_id: int, *, links: bool = True) -> bool:
        """Detect in one article if it is stale; true when something was done. Without `links`, call `relate` soon."""
        own = self if links else Detecting(self._store, self._config)
        return not self._store.read_only and own.run([article_id]) > 0

    def relate(self, article_id: int) -> None:
        """Look over the suggested links of an article that was detected in without."""
        if self._links and not self._store.read_only:
            self._links.update([article_id])

    def stale(self, article_ids: Iterable[int] | None = None) -> list[int]:
        """The articles that some detector has not seen in its present version, opened and newest ones first."""
        return mentions.stale(self._store, self._current(), article_ids)

    def failures(self) -> list[tuple[int, str, str]]:
        """(article id, detector, reason) for every detection that failed in its present version."""
        return mentions.failures(self._store, self._current())


def _write(tx: Tx, article: Article, analysis: Analysis, versions: Mapping[str, tuple[Family, str]]) -> None:
    """Keep one article's findings, or the failure of a detector beside what it had found before.

    Where an analyst gave the article another date meanwhile, nothing is kept: it stays stale and is done again.
    """
    if articles.published(tx, article.id) != article.published:
        return
    failed = {failure.detector: failure.error for failure in analysis.failures}
    for name, (family, version) in versions.items():
        if name in failed:
            mentions.fail(tx, article.id, name, version, failed[name])
        else:
            mentions.replace(tx, article.id, article.text, name, version, analysis.of(family))
    corrections.finish(tx, article)


def _job(article: Article, config: Detection) -> Job:
    return masked(article.text, article.blocks), _date(article.published), config


def _date(iso: str | None) -> date | None:
    """The publication date, None when there is none that can be read."""
    if not iso:
        return None
    try:
        return date.fromisoformat(iso) if len(iso) <= 10 else datetime.fromisoformat(iso)
    except ValueError:
        return None
