"""The way from the interface to the use cases: every call goes over the lane and is awaited."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from workbench.config.model import Config
    from workbench.domain.link import Candidate
    from workbench.services.backups import Backups
    from workbench.services.claim_links import ClaimLinks
    from workbench.services.concordance import Concordance
    from workbench.services.corrections import Corrections
    from workbench.services.detecting import Detecting
    from workbench.services.drafts import Drafts
    from workbench.services.entities import Entities
    from workbench.services.events import Events
    from workbench.services.exporting import Exporting
    from workbench.services.families import Families
    from workbench.services.figures import Figures
    from workbench.services.history import History
    from workbench.services.importing import Importing
    from workbench.services.ingesting import Ingesting
    from workbench.services.lane import Lane
    from workbench.services.library import Library
    from workbench.services.links import Links
    from workbench.services.mentions import Mentions
    from workbench.services.merging import Merging
    from workbench.services.preferences import Preferences
    from workbench.services.presence import Presence
    from workbench.services.progress import Work
    from workbench.services.reading import Reading
    from workbench.services.reviewing import Reviewing
    from workbench.services.suggesting import Suggesting
    from workbench.services.tagging import Tagging
    from workbench.services.versions import Versions

P = ParamSpec("P")
T = TypeVar("T")


class Background(Protocol):
    """Long work with a connection and a lane of its own."""

    lane: Lane
    stopping: Event
    """Set when the app closes: long work stops then."""

    @property
    def backups(self) -> Backups: ...

    @property
    def ingesting(self) -> Ingesting: ...

    @property
    def entities(self) -> Entities: ...

    @property
    def corrections(self) -> Corrections: ...

    @property
    def detecting(self) -> Detecting: ...

    @property
    def links(self) -> Links: ...

    @property
    def merging(self) -> Merging: ...

    @property
    def figures(self) -> Figures: ...


class Workspace(Protocol):
    """What the interface needs of `assemble.Workspace`, which it may not import."""

    config: Config
    path: Path
    analyst: str
    read_only: bool
    notice: str
    lane: Lane
    search_lane: Lane
    search: Library
    library: Library
    reading: Reading
    tagging: Tagging
    preferences: Preferences
    presence: Presence
    drafts: Drafts
    backups: Backups

    def warm(self) -> None: ...

    @property
    def mentions(self) -> Mentions: ...

    @property
    def history(self) -> History: ...

    @property
    def links(self) -> Links: ...

    @property
    def suggesting(self) -> Suggesting: ...

    @property
    def entities(self) -> Entities: ...

    @property
    def search_entities(self) -> Entities: ...

    @property
    def search_concordance(self) -> Concordance: ...

    @property
    def corrections(self) -> Corrections: ...

    @property
    def concordance(self) -> Concordance: ...

    @property
    def mine(self) -> Work: ...

    @property
    def claim_links(self) -> ClaimLinks: ...

    @property
    def events(self) -> Events: ...

    @property
    def families(self) -> Families: ...

    @property
    def versions(self) -> Versions: ...

    @property
    def figures(self) -> Figures: ...

    @property
    def ingesting(self) -> Ingesting: ...

    @property
    def detecting(self) -> Detecting: ...

    @property
    def reviewing(self) -> Reviewing: ...

    @property
    def merging(self) -> Merging: ...

    @property
    def exporting(self) -> Exporting: ...

    @property
    def importing(self) -> Importing: ...

    @property
    def background(self) -> Background:
        """Opened when it is first asked for."""

    def close(self) -> None:
        """Finish and close the file."""


class Bridge:
    """Awaits use cases and knows whether a write is still under way."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.writing = 0
        """Writes that were begun and are not on the disk yet."""
        self.on_change: Callable[[], None] | None = None
        """Called when `writing` changes, so that what says "saved" is right."""

    async def read(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a use case that changes nothing."""
        return await self.workspace.lane.run(function, *args, **kwargs)

    async def write(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a use case that changes something; "saved" is shown again when it has returned."""
        self._count(1)
        try:
            return await self.workspace.lane.run(function, *args, **kwargs)
        finally:
            self._count(-1)

    async def background(self) -> Background:
        """The connection and lane for long work, opened beside the event loop."""
        return await asyncio.to_thread(lambda: self.workspace.background)

    async def candidates(self, article_id: int) -> list[Candidate]:
        """Possible copies of an article, looked for beside what is saved and what is shown."""
        if self.workspace.read_only:
            return await self.read(self.workspace.links.candidates, article_id)
        behind = await self.background()
        return await behind.lane.run(behind.links.candidates, article_id)

    def _count(self, change: int) -> None:
        """One write more or less under way."""
        self.writing += change
        if self.on_change is not None:
            self.on_change()

    async def find(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a method of `workspace.search` on the second lane, so that it never delays a save."""
        return await self.workspace.search_lane.run(function, *args, **kwargs)
