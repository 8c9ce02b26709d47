"""What the views show: an article with everything on it, and the rows of the other tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.article import Article, Counts, ReadState
from workbench.domain.claim import Claim
from workbench.domain.claim_link import ClaimLinkRow
from workbench.domain.link import Link
from workbench.domain.mention import Figure, Mention


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link seen from one article: the link, and the article at its other end."""

    link: Link
    other: int
    title: str
    outlet: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article opened for reading, with all that lies on it."""

    article: Article
    mentions: tuple[Mention, ...]
    """Suggested and accepted ones in the order of the text (start, then longest first); rejected ones are left out."""
    claims: tuple[Claim, ...]
    """In the order of the text."""
    links: tuple[LinkRow, ...]
    """Confirmed first, then suggested by score; rejected ones are left out."""
    figures: Mapping[int, Figure] = field(default_factory=dict)
    """The figures of the claims by mention id, also those that a later detection no longer finds."""
    claim_links: tuple[ClaimLinkRow, ...] = ()
    """The confirmed links of its claims, with the claims of other articles at their other ends."""
    state: ReadState = ReadState.NEW
    offset: int = 0
    """Where this analyst's caret stood, a code point of the original."""
    version: int = 1
    """Its number among the versions of the article."""
    newest: int = 0
    """The article that is the newest version, 0 where this is it."""
    left: int = 0
    """Claims that stand on older versions of it."""

    @property
    def revision(self) -> int:
        """Counts changes of anything the reader shows; layouts are cached by it."""
        return self.article.revision


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """What is known of an article without its text, for scripts."""

    id: int
    title: str
    subtitle: str
    byline: str
    outlet: str
    published: str | None
    published_how: str
    url: str
    path: str
    state: ReadState
    counts: Counts
    version: int = 1
    """Its number among the versions of the article; the list shows the newest."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One line of the claims table."""

    claim: Claim
    title: str
    outlet: str
    published: str | None
    path: str
    url: str
    figures: tuple[Figure, ...] = ()
    """The claim's figures in the order of the text."""
    duplicates: tuple[int, ...] = ()
    """Articles linked (confirmed) as copies of the claim's article, the whole cluster without itself."""
    version: int = 1
    """Number of the version of the article that the claim stands on."""
    newest: int = 0
    """The article that is the newest version, 0 where the claim stands on it."""


@dataclass(frozen=True, slots=True)
class Joined:
    """One end of a link that a step made, changed or took away."""

    title: str
    """The headline of its article."""
    label: str = ""
    """Of a claim: its label."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the journal."""

    id: int
    what: str
    """What was done, as a stable id: claim.add, claim.edit, mention.accept, link.confirm, … (`step.<what>` in texts)."""
    detail: str
    """What it was done to, in a few words: a label, a name, a number of articles."""
    by: str
    at: str
    """ISO 8601 UTC."""
    undone: bool
    superseded: bool
    """Undone, and no longer to be redone because something else was done since."""
    changes: int
    article_id: int | None
    """The article it touched, None when it was none or several."""
    joined: tuple[Joined, ...] = ()
    """Of a step about links: what they join."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that `doctor` looked at."""

    name: str
    ok: bool
    detail: str
    hint: str = ""
    """What to do about it; empty when nothing has to be done."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has this file open now."""

    analyst: str
    host: str
    pid: int
    since: str
