"""The composition root: the one module that sees every room."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from workbench.config.model import Config
from workbench.domain.errors import StoreError
from workbench.services.backups import Backups
from workbench.services.claim_links import ClaimLinks
from workbench.services.concordance import Concordance
from workbench.services.detecting import Detecting
from workbench.services.doctor import Doctor
from workbench.services.drafts import Drafts
from workbench.services.entities import Entities
from workbench.services.events import Events
from workbench.services.exporting import Exporting
from workbench.services.families import Families
from workbench.services.figures import Figures
from workbench.services.history import History
from workbench.services.ingesting import Ingesting
from workbench.services.lane import Lane
from workbench.services.library import Library
from workbench.services.links import Links
from workbench.services.mentions import Mentions
from workbench.services.presence import Presence
from workbench.services.progress import Work
from workbench.services.reading import Reading
from workbench.services.suggesting import Suggesting
from workbench.services.tagging import Tagging
from workbench.storage import articles, draft
from workbench.storage.store import Store


@dataclass(slots=True)
class Background:
    """Long work on a connection and a thread of its own: a save on the other lane waits 20 ms for it at most.

    Give `stopping.is_set` (or a function that asks it too) as `cancel`, so that closing the app does not wait.
    """

    store: Store
    lane: Lane
    stopping: Event
    ingesting: Ingesting
    detecting: Detecting
    links: Links


@dataclass(slots=True)
class Workspace:
    """Every use case over one database. The app calls them through `lane`; a script calls them directly.

    Long work in the app goes to `await work.background.lane.run(work.background.ingesting.run, …)`, so that the
    main lane stays free for what the analyst does.
    """

    config: Config
    store: Store
    path: Path
    """Where the database lies."""
    analyst: str
    read_only: bool
    notice: str
    """Something to tell once, such as that a copy was opened because the place is read-only; else empty."""
    lane: Lane
    """The thread that uses the main connection."""
    search_lane: Lane
    """A second thread, for `search` only, so that a slow search never delays a save."""
    search: Library
    """A Library on its own reading connection; use it on `search_lane`."""
    library: Library
    reading: Reading
    tagging: Tagging
    suggesting: Suggesting
    mentions: Mentions
    entities: Entities
    concordance: Concordance
    mine: Work
    """My progress and my saved searches."""
    links: Links
    claim_links: ClaimLinks
    events: Events
    families: Families
    figures: Figures
    history: History
    ingesting: Ingesting
    detecting: Detecting
    exporting: Exporting
    presence: Presence
    doctor: Doctor
    drafts: Drafts
    backups: Backups
    _search_store: Store = field(repr=False)
    _background: Background | None = field(default=None, repr=False)

    @property
    def background(self) -> Background:
        """Ingesting, detecting and linking beside the interface; its calls go through its own lane only."""
        if self._background is None:
            store = Store.open(self.path, self.analyst)
            links = Links(store, self.config.linking)
            self._background = Background(
                store,
                Lane("background"),
                Event(),
                Ingesting(store, links),
                Detecting(store, self.config.detection, links),
                links,
            )
        return self._background

    def close(self) -> None:
        """Finish what the lanes are doing and close the file."""
        if self._background is not None:
            self._background.stopping.set()
            self._background.lane.close()
            self._background.store.close()
            self._background = None
        self.search_lane.close()
        self._search_store.close()
        self.lane.close()
        with suppress(StoreError):
            self.presence.leave()
        self.store.close()


def analyst_name(config: Config) -> str:
    """Who works: the configuration, else $WORKBENCH_ANALYST, else the login name."""
    if config.analyst:
        return config.analyst
    from workbench.config.load import login_name

    return os.environ.get("WORKBENCH_ANALYST") or login_name()


def workbench(config: Config, *, read_only: bool = False) -> Workspace:
    """Open the configured database (made on first use unless `read_only`) and put the use cases on it.

    Makes today's backup and brings a search index of an older version up to date. Raises StoreError with one
    clear line when the file cannot be used safely.
    """
    path = config.database or Path("annotations") / "workbench.sqlite"
    store = Store.open(path, analyst_name(config), read_only=read_only)
    backups = Backups(store)
    if not store.read_only:
        articles.refresh_search(store)
        with suppress(StoreError, OSError):
            backups.daily()
    links = Links(store, config.linking)
    tagging = Tagging(store, config.codebook)
    families = Families(store, tagging)
    detecting = Detecting(store, config.detection, links)
    searching = Store.open(path, store.analyst, read_only=True)
    return Workspace(
        config=config,
        store=store,
        path=store.path,
        analyst=store.analyst,
        read_only=store.read_only,
        notice=store.notice,
        lane=Lane(),
        search_lane=Lane("search"),
        search=Library(searching),
        library=Library(store),
        reading=Reading(store),
        tagging=tagging,
        suggesting=Suggesting(store, tagging),
        mentions=Mentions(store),
        entities=Entities(store),
        concordance=Concordance(store, tagging),
        mine=Work(store),
        links=links,
        claim_links=ClaimLinks(store, tagging),
        events=Events(store),
        families=families,
        figures=Figures(store, families, detecting.ensure),
        history=History(store, config.ui.language),
        ingesting=Ingesting(store, links),
        detecting=detecting,
        exporting=Exporting(store, tagging, config.export),
        presence=Presence(store),
        doctor=Doctor(store, config.codebook),
        drafts=Drafts(draft.place(store.path, store.analyst)),
        backups=backups,
        _search_store=searching,
    )
