"""Taking another database in: another analyst's file, or one's own from another machine."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.codebook import Codebook
from workbench.domain.errors import StoreError, UsageError
from workbench.domain.merging import MergeReport
from workbench.services.links import Links
from workbench.services.paths import near
from workbench.storage import blind, journal, reviews
from workbench.storage.connect import refuse_foreign
from workbench.storage.merging.run import Cancel, Progress, merge
from workbench.storage.store import Store


class Merging:
    """Merges whole files."""

    def __init__(self, store: Store, links: Links, codebook: Codebook) -> None:
        self._store = store
        self._links = links
        self._codebook = codebook

    def check(self, path: Path, *, dry: bool = False) -> Path:
        """The whole path of a file that may be a database to take in, told without reading it.

        Raises StoreError where there is no such file, it is a folder, cannot be read or is too small, and (unless `dry`)
        where this database is open for reading only; UsageError for this very file.
        """
        try:
            path = path.expanduser().absolute()
            there = path.exists()
        except (OSError, RuntimeError, ValueError) as error:
            raise StoreError("database_unreadable", path=path, why=error) from None
        if self._store.read_only and not dry:
            raise StoreError("read_only", path=self._store.path)
        if not there:
            raise StoreError("no_database", path=path)
        if path.samefile(self._store.path):
            raise UsageError("merge_itself", path=path)
        refuse_foreign(path)
        return path

    def near(self) -> tuple[str, ...]:
        """Paths of other databases beside this one and in the present folder, the latest first."""
        return near(self._store.path)

    def waiting(self) -> int:
        """Conflicts of merges that nobody has decided."""
        return len(reviews.variants(self._store, blind.veil(self._store)))

    def stands(self, step_id: int) -> bool:
        """Whether the step of a merge is there and not undone."""
        step = journal.get(self._store.conn, step_id)
        return step is not None and not step.undone

    def run(
        self,
        path: Path,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
        *,
        dry: bool = False,
    ) -> MergeReport | None:
        """Take the database at `path` in as one step of the journal; None when cancelled, with nothing to be seen of it.

        The file is only copied, never opened. With `dry` a copy of this database takes it in and is thrown away.
        Raises StoreError for a file that cannot be read or is newer than the program, UsageError for this very file.
        """
        path = self.check(path, dry=dry)
        other = Store.aside(path, self._store.analyst)
        try:
            if not dry:
                report = merge(self._store, other, self._codebook, progress, cancel)
                if report is not None and report.articles:
                    self._links.update(report.articles, cancel=cancel)
                return report
            rehearsal = self._store.rehearsal()
            try:
                return merge(rehearsal, other, self._codebook, progress, cancel, dry=True)
            finally:
                rehearsal.close()
        finally:
            other.close()
