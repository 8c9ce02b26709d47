"""Taking articles in: read, written in short transactions, searchable at once; a second run adds nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from workbench.domain.article import Given, IngestReport, RawArticle, Rejected
from workbench.services import arrivals
from workbench.services.links import Links
from workbench.storage import arrived, articles, versions
from workbench.storage.store import Store
from workbench.storage.tx import Tx
from workbench.texts import Said

__all__ = ["Given", "Ingesting"]

Progress = Callable[[int, int | None], None]
"""Called with how many are done and how many there are (None while unknown)."""
Cancel = Callable[[], bool]
"""Asked between articles; true stops, and what is in stays in."""
BATCH = 20
"""Files that are read before they are written together."""


@dataclass(slots=True)
class _Tally:
    added: list[int] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    versions: list[int] = field(default_factory=list)
    offered: list[int] = field(default_factory=list)

    def report(self) -> IngestReport:
        return IngestReport(
            tuple(self.added),
            tuple(self.repeated),
            tuple(self.rejected),
            tuple(self.notes),
            tuple(self.versions),
            tuple(self.offered),
        )


class Ingesting:
    """Files, folders and pasted text become articles."""

    def __init__(self, store: Store, links: Links) -> None:
        self._store = store
        self._links = links

    def run(
        self,
        paths: Sequence[Path],
        given: Given | None = None,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> IngestReport:
        """Take in files and folders; a bad file is a Rejected in the report and stops nothing.

        Copies of the new articles are looked for at the end and kept as suggested links.
        """
        from workbench.ingest.readers import expand, read_path, several

        files = list(expand(paths))
        whole = _whole(given)
        read = chain.from_iterable([f] if isinstance(f, Rejected) else read_path(f, whole) for f in files)
        unknown = any(isinstance(f, Path) and several(f) for f in files)
        return self._take(read, None if unknown else len(files), progress, cancel)

    def paste(self, text: str | bytes, given: Given | None = None) -> IngestReport:
        """Take in one text, or one as it came from a pipe, whose encoding is then looked for."""
        from workbench.ingest.readers import STDIN, read_path, read_text

        if isinstance(text, str):
            return self._take(iter([read_text(text, _whole(given))]), 1, None, None)
        return self._take(read_path(STDIN, _whole(given), stdin=io.BytesIO(text)), None, None, None)

    def _take(
        self,
        read: Iterator[RawArticle | Rejected],
        total: int | None,
        progress: Progress | None,
        cancel: Cancel | None,
    ) -> IngestReport:
        tally, done = _Tally(), 0

        def write(tx: Tx, raw: RawArticle) -> None:
            pk = _write(tx, raw, self._store.analyst, tally)
            if pk is not None:
                tally.added.append(pk)
                tally.notes.extend(
                    Said("note.of", path=raw.path, what=note) if raw.path else note for note in raw.notes
                )

        while not (cancel and cancel()) and (batch := list(islice(read, BATCH))):
            tally.rejected.extend(item for item in batch if isinstance(item, Rejected))
            self._store.bulk((item for item in batch if isinstance(item, RawArticle)), write)
            done += len(batch)
            if progress:
                progress(done, total)
        self._links.update(
            [*tally.added, *(x for x in tally.versions if x not in tally.added)], cancel=cancel
        )
        tally.offered += arrivals.ask_about(self._store, tally.added)
        return tally.report()


def _write(tx: Tx, raw: RawArticle, by: str, tally: _Tally) -> int | None:
    """Store one text as what it is; the new article's id, None where its content is there already."""
    sources, known = arrivals.keys(raw), arrived.of_content(tx, raw.sha256)
    if known is not None:
        if arrivals.came_back(tx, known, sources, by):
            tally.versions.append(known)
        else:
            tally.repeated.append(raw.path)
        versions.note_source(tx, sources, known)
        return None
    arrival = arrivals.find(tx, raw, sources)
    pk = articles.add(tx, arrivals.dressed(raw, tx, arrival), by)
    if pk is None:
        tally.repeated.append(raw.path)
        return None
    versions.note_source(tx, sources, pk)
    if arrival is not None:
        arrivals.keep(tx, pk, arrival, by)
        (tally.versions if arrival.sure else tally.offered).append(pk)
    return pk


def _whole(given: Given | None) -> Given:
    """What was given, with None (a flag that was left out) as nothing."""
    if given is None:
        return Given()
    return Given(given.outlet or "", given.published or None, given.url or "", given.encoding)
