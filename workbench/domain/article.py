"""Articles: the stored original, the blocks that say what each part of it is, and what was read off the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.span import Span


class BlockKind(StrEnum):
    """What a part of the page is; only TITLE, SUBTITLE and BODY are reading text."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    OUTLET = "outlet"
    DATE = "date"
    CAPTION = "caption"
    HEADING = "heading"
    BODY = "body"
    DEBRIS = "debris"


READING = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.BODY)
"""The kinds that the reader shows as text and that detection and linking read."""


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the original with its kind and the name of the rule that decided it."""

    start: int
    end: int
    kind: BlockKind
    rule: str = ""

    @property
    def span(self) -> Span:
        """The interval alone."""
        return Span(self.start, self.end)


class DateFrom(StrEnum):
    """How a publication date was found; UNKNOWN goes with no date."""

    UNKNOWN = "unknown"
    DATELINE = "dateline"
    GIVEN = "given"
    SIDECAR = "sidecar"
    ANALYST = "analyst"


def content_hash(text: str) -> str:
    """SHA-256 (hex) of the newline-normalised original: the identity of an article's content."""
    # OpenSSL is not loaded before the first paint.
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as ingest hands it over, before it has a place in the database."""

    text: str
    """The newline-normalised original; every offset counts code points of it."""
    blocks: tuple[Block, ...]
    """In order, not overlapping; together they cover every code point that is not white space."""
    title: str
    subtitle: str = ""
    byline: str = ""
    outlet: str = ""
    published: str | None = None
    """ISO 8601 date or date-time, None when unknown."""
    published_how: DateFrom = DateFrom.UNKNOWN
    url: str = ""
    path: str = ""
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    """Things worth telling: a converted encoding, replaced surrogates."""
    lasting: bool = True
    """False where its path is a place in a file that may hold another article tomorrow."""

    @property
    def sha256(self) -> str:
        """Identity of the content."""
        return content_hash(self.text)


@dataclass(frozen=True, slots=True)
class Given:
    """What the person who ingests says about the articles, where a page does not say it itself."""

    outlet: str = ""
    published: str | None = None
    """ISO 8601 date or date-time."""
    url: str = ""
    encoding: str | None = None
    """A codec name that is used instead of looking; None: UTF-8, else windows-1256."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that was not taken in, with the reason and what to do."""

    path: str
    reason: str


class ReadState(StrEnum):
    """How far one analyst has come with an article."""

    NEW = "new"
    READING = "reading"
    READ = "read"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Counts:
    """What an article holds, for lists."""

    claims: int = 0
    figures: int = 0
    entities: int = 0
    duplicates: int = 0
    suggestions: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the database holds it."""

    id: int
    uuid: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    title: str
    subtitle: str
    byline: str
    outlet: str
    published: str | None
    published_how: DateFrom
    url: str
    path: str
    added: str
    """When it was ingested, ISO 8601 UTC."""
    revision: int = 0
    """Counts changes of anything the reader shows, so that layouts can be cached."""

    def reading_blocks(self) -> tuple[Block, ...]:
        """The blocks a reader sees, in order."""
        return tuple(b for b in self.blocks if b.kind in READING)


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of the article list."""

    id: int
    title: str
    outlet: str
    published: str | None
    state: ReadState
    counts: Counts = field(default_factory=Counts)
    version: int = 1
    """Its number among the versions of the article."""
    left: int = 0
    """Claims that stand on older versions of it."""
    asked: bool = False
    """It may be a new version of another article: a person is asked."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What one ingest did."""

    added: tuple[int, ...] = ()
    """Ids of the new articles."""
    repeated: tuple[str, ...] = ()
    """Paths whose content was already there."""
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()
    versions: tuple[int, ...] = ()
    """Ids of the articles that now stand in the place of an older version: new ones, and older texts that came back."""
    offered: tuple[int, ...] = ()
    """Ids of the new articles that may be a new version of another: a person is asked."""
