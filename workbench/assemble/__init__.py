"""The composition root: the one place that sees every room.

The use cases are made when they are first asked for, and their modules are loaded then: the list of articles is
painted before anything of linking or detection is read from the disk.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.assemble.background import Background
from workbench.config.model import Config
from workbench.domain.errors import StoreError
from workbench.services.backups import Backups
from workbench.services.drafts import Drafts
from workbench.services.lane import Lane
from workbench.services.library import Library
from workbench.services.preferences import Preferences
from workbench.services.presence import Presence
from workbench.services.reading import Reading
from workbench.services.tagging import Tagging
from workbench.storage import articles, draft
from workbench.storage.store import Store

if TYPE_CHECKING:
    from workbench.services.claim_links import ClaimLinks
    from workbench.services.concordance import Concordance
    from workbench.services.corrections import Corrections
    from workbench.services.detecting import Detecting
    from workbench.services.doctor import Doctor
    from workbench.services.entities import Entities
    from workbench.services.events import Events
    from workbench.services.exporting import Exporting
    from workbench.services.families import Families
    from workbench.services.figures import Figures
    from workbench.services.history import History
    from workbench.services.importing import Importing
    from workbench.services.ingesting import Ingesting
    from workbench.services.links import Links
    from workbench.services.mentions import Mentions
    from workbench.services.merging import Merging
    from workbench.services.progress import Work
    from workbench.services.reviewing import Reviewing
    from workbench.services.suggesting import Suggesting
    from workbench.services.versions import Versions


class Workspace:
    """Every use case over one database. The app calls them through `lane`; a script calls them directly.

    Long work in the app goes to `await work.background.lane.run(work.background.ingesting.run, …)`, so that the
    main lane stays free for what the analyst does. `search` is a Library on its own reading connection for
    `search_lane`, so that a slow search never delays a save.
    """

    def __init__(self, config: Config, store: Store, searching: Store) -> None:
        self.config = config
        self.store = store
        self.path = store.path
        self.analyst = store.analyst
        self.read_only = store.read_only
        self.notice = store.notice
        self.lane = Lane()
        self.search_lane = Lane("search")
        self.search = Library(searching)
        self.library = Library(store)
        self.reading = Reading(store)
        self.tagging = Tagging(store, config.codebook)
        self.preferences = Preferences(store, config.ui.threshold)
        self.presence = Presence(store)
        self.drafts = Drafts(draft.place(store.path, store.analyst))
        self.backups = Backups(store)
        self._searching = searching
        self._background: Background | None = None

    @cached_property
    def mentions(self) -> Mentions:
        """What detectors found and people decided."""
        from workbench.services.mentions import Mentions

        return Mentions(self.store)

    @cached_property
    def history(self) -> History:
        """The journal: undo, redo, who did what."""
        from workbench.services.history import History

        return History(self.store, self.config.ui.language, self.config.codebook)

    @cached_property
    def links(self) -> Links:
        """Copies of an article: candidates, links."""
        from workbench.services.links import Links

        return Links(self.store, self.config.linking)

    @cached_property
    def suggesting(self) -> Suggesting:
        """Sentences as suggested claims."""
        from workbench.services.suggesting import Suggesting

        return Suggesting(self.store, self.tagging)

    @cached_property
    def entities(self) -> Entities:
        """Canonical names over all articles."""
        from workbench.services.entities import Entities

        return Entities(self.store)

    @cached_property
    def search_entities(self) -> Entities:
        """The same for `search_lane`: reading only."""
        from workbench.services.entities import Entities

        return Entities(self._searching)

    @cached_property
    def search_concordance(self) -> Concordance:
        """Every place of a word or name, for `search_lane`: reading only."""
        from workbench.services.concordance import Concordance

        return Concordance(self._searching, self.tagging)

    @cached_property
    def corrections(self) -> Corrections:
        """What a person says of names, here or of all identical words."""
        from workbench.services.corrections import Corrections

        return Corrections(self.store)

    @cached_property
    def concordance(self) -> Concordance:
        """Every place of a word or name."""
        from workbench.services.concordance import Concordance

        return Concordance(self.store, self.tagging)

    @cached_property
    def mine(self) -> Work:
        """My progress and my saved searches."""
        from workbench.services.progress import Work

        return Work(self.store)

    @cached_property
    def claim_links(self) -> ClaimLinks:
        """What one claim says of another."""
        from workbench.services.claim_links import ClaimLinks

        return ClaimLinks(self.store, self.tagging)

    @cached_property
    def events(self) -> Events:
        """Events that the analysts named."""
        from workbench.services.events import Events

        return Events(self.store)

    @cached_property
    def families(self) -> Families:
        """Copies grouped under their root."""
        from workbench.services.families import Families

        return Families(self.store, self.tagging)

    @cached_property
    def figures(self) -> Figures:
        """Figures that count the same thing."""
        from workbench.services.figures import Figures

        return Figures(self.store, self.families, self.detecting.ensure)

    @cached_property
    def versions(self) -> Versions:
        """Versions of an article, and the claims of older ones."""
        from workbench.services.versions import Versions

        return Versions(self.store, self.tagging, self.detecting.ensure)

    @cached_property
    def ingesting(self) -> Ingesting:
        """Taking articles in."""
        from workbench.services.ingesting import Ingesting

        return Ingesting(self.store, self.links)

    @cached_property
    def detecting(self) -> Detecting:
        """Entities, figures and statements of an article."""
        from workbench.services.detecting import Detecting

        return Detecting(self.store, self.config.detection, self.links)

    @cached_property
    def exporting(self) -> Exporting:
        """Claims as files."""
        from workbench.services.exporting import Exporting

        return Exporting(self.store, self.tagging, self.config.export)

    @cached_property
    def importing(self) -> Importing:
        """Claims from files."""
        from workbench.services.importing import Importing

        return Importing(self.store, self.tagging)

    @cached_property
    def reviewing(self) -> Reviewing:
        """Another analyst's work beside mine."""
        from workbench.services.reviewing import Reviewing

        return Reviewing(self.store, self.tagging)

    @cached_property
    def merging(self) -> Merging:
        """Taking another database in."""
        from workbench.services.merging import Merging

        return Merging(self.store, self.links, self.config.codebook)

    @cached_property
    def doctor(self) -> Doctor:
        """What is wrong with the file, if anything."""
        from workbench.services.doctor import Doctor

        return Doctor(self.store, self.config.codebook, self.config.detection)

    def warm(self) -> None:
        """Load what the keys after the first paint need; touches no data, so any thread may call it."""
        for name in (
            "history",
            "mentions",
            "links",
            "suggesting",
            "families",
            "figures",
            "claim_links",
            "exporting",
            "concordance",
            "corrections",
        ):
            getattr(self, name)
        self.detecting.warm()

    @property
    def background(self) -> Background:
        """Ingesting, detecting and linking beside the interface; its calls go through its own lane only."""
        if self._background is None:
            self._background = Background(self.path, self.analyst, self.config, read_only=self.read_only)
        return self._background

    def close(self) -> None:
        """Finish what the lanes are doing and close the file."""
        if self._background is not None:
            self._background.stopping.set()
            self._background.lane.close()
            self._background.store.close()
            self._background = None
        self.search_lane.close()
        self._searching.close()
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


def workbench(config: Config, *, read_only: bool = False, backup: bool = True) -> Workspace:
    """Open the configured database (made on first use unless `read_only`) and put the use cases on it.

    Makes today's backup (unless `backup` is false: then the caller does, as the app after its first paint) and
    brings a search index of an older version up to date. Raises StoreError with one clear line when the file cannot
    be used safely.
    """
    path = config.database or Path("annotations") / "workbench.sqlite"
    store = Store.open(path, analyst_name(config), read_only=read_only)
    if not store.read_only:
        articles.refresh_search(store)
    work = Workspace(config, store, Store.open(path, store.analyst, read_only=True))
    if backup:
        with suppress(StoreError, OSError):
            work.backups.daily()
    return work
