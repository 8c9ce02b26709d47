"""Use cases for long work, on a connection and a thread of their own."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from workbench.config.model import Config
from workbench.services.backups import Backups
from workbench.services.lane import Lane
from workbench.services.tagging import Tagging
from workbench.storage.store import Store

if TYPE_CHECKING:
    from workbench.services.corrections import Corrections
    from workbench.services.detecting import Detecting
    from workbench.services.entities import Entities
    from workbench.services.figures import Figures
    from workbench.services.ingesting import Ingesting
    from workbench.services.links import Links
    from workbench.services.merging import Merging


class Background:
    """Long work on a connection and a thread of its own: a save on the other lane waits 20 ms for it at most.

    Give `stopping.is_set` (or a function that asks it too) as `cancel`, so that closing the app does not wait.
    """

    def __init__(self, path: Path, analyst: str, config: Config, *, read_only: bool = False) -> None:
        self.config = config
        self.store = Store.open(path, analyst, read_only=read_only)
        self.lane = Lane("background")
        self.stopping = Event()

    @cached_property
    def backups(self) -> Backups:
        """Copies of the file, made on this connection."""
        return Backups(self.store)

    @cached_property
    def links(self) -> Links:
        """Copies of an article."""
        from workbench.services.links import Links

        return Links(self.store, self.config.linking)

    @cached_property
    def ingesting(self) -> Ingesting:
        """Taking articles in."""
        from workbench.services.ingesting import Ingesting

        return Ingesting(self.store, self.links)

    @cached_property
    def entities(self) -> Entities:
        """Names that are compared with each other."""
        from workbench.services.entities import Entities

        return Entities(self.store)

    @cached_property
    def corrections(self) -> Corrections:
        """What a person said of identical words, applied where that takes long."""
        from workbench.services.corrections import Corrections

        return Corrections(self.store)

    @cached_property
    def detecting(self) -> Detecting:
        """Entities, figures and statements of many articles."""
        from workbench.services.detecting import Detecting

        return Detecting(self.store, self.config.detection, self.links)

    @cached_property
    def merging(self) -> Merging:
        """Taking another database in."""
        from workbench.services.merging import Merging

        return Merging(self.store, self.links, self.config.codebook)

    @cached_property
    def figures(self) -> Figures:
        """Figures of the whole library held against each other."""
        from workbench.services.families import Families
        from workbench.services.figures import Figures

        tagging = Tagging(self.store, self.config.codebook)
        return Figures(self.store, Families(self.store, tagging), self.detecting.ensure)
