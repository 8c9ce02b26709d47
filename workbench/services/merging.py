"""Taking another database in: another analyst's file, or one's own from another machine."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.codebook import Codebook
from workbench.domain.errors import UsageError
from workbench.domain.merging import MergeReport
from workbench.services.links import Links
from workbench.storage.merging.run import Cancel, Progress, merge
from workbench.storage.store import Store


class Merging:
    """Merges whole files."""

    def __init__(self, store: Store, links: Links, codebook: Codebook) -> None:
        self._store = store
        self._links = links
        self._codebook = codebook

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
        path = path.expanduser().absolute()
        if path.exists() and path.samefile(self._store.path):
            raise UsageError("merge_itself", path=path)
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
