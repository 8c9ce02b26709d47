"""The composition root: the one module that sees every room."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.config.model import Config
from workbench.services.backups import Backups
from workbench.services.detecting import Detecting
from workbench.services.doctor import Doctor
from workbench.services.drafts import Drafts
from workbench.services.exporting import Exporting
from workbench.services.history import History
from workbench.services.ingesting import Ingesting
from workbench.services.lane import Lane
from workbench.services.library import Library
from workbench.services.links import Links
from workbench.services.mentions import Mentions
from workbench.services.presence import Presence
from workbench.services.reading import Reading
from workbench.services.tagging import Tagging


@dataclass(slots=True)
class Workspace:
    """Every use case over one database. The app calls them through `lane`; a script calls them directly."""

    config: Config
    path: Path
    """Where the database lies."""
    analyst: str
    read_only: bool
    notice: str
    """Something to tell once, such as that a copy was opened because the place is read-only; else empty."""
    lane: Lane
    """The thread that owns the connection."""
    search_lane: Lane
    """A second thread for `search`, so that a slow search never delays a save."""
    search: Library
    """A Library on its own read-only connection; use it on `search_lane` only."""
    library: Library
    reading: Reading
    tagging: Tagging
    mentions: Mentions
    links: Links
    history: History
    ingesting: Ingesting
    detecting: Detecting
    exporting: Exporting
    presence: Presence
    doctor: Doctor
    drafts: Drafts
    backups: Backups

    def close(self) -> None:
        """Finish what the lanes are doing and close the file."""
        raise NotImplementedError


def workbench(config: Config, *, read_only: bool = False) -> Workspace:
    """Open the configured database (made on first use unless `read_only`) and put the use cases on it.

    Raises StoreError with one clear line when the file cannot be used safely.
    """
    raise NotImplementedError
