"""Versions of one article: what makes an incoming text a new one of them, and how they stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, urlencode, urlsplit

from workbench.domain.claim import Claim

OWN_WORK = frozenset({"fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref", "ref_src", "src", "share"})
"""Parameters of an address that say how somebody came to it, not what stands there; those that begin with utm_ too."""


class SameBy(StrEnum):
    """By what two texts are held for one article."""

    FILE = "file"
    URL = "url"
    PAGE = "page"
    """Outlet, headline and day."""
    TEXT = "text"
    """Only the words of one outlet are alike: never decided without a person."""
    BACK = "back"
    """The file holds the words of an older version again."""
    PERSON = "person"


class VersionState(StrEnum):
    """Whether one article is a newer version of another."""

    CONFIRMED = "confirmed"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    PASSED = "passed"
    """It was so until the file held the older words again."""


@dataclass(frozen=True, slots=True)
class VersionLink:
    """That one article is, or may be, the newer version of another."""

    id: int
    older: int
    newer: int
    how: SameBy
    overlap: float
    """How much of the two is the same, 0 … 1."""
    state: VersionState
    by: str | None
    """None: the program's own decision or suggestion."""
    at: str


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article."""

    article: int
    number: int
    newest: bool
    title: str
    outlet: str
    published: str | None
    added: str
    path: str
    claims: int
    """Claims that stand on this text."""
    how: SameBy | None
    """By what it was known as a version of the one before; None for the first."""


def canonical(url: str) -> str:
    """What tells one address from others: no scheme, www, fragment, closing slash or tracking; "" for a bare site.

    RFC 3986, 6.2: host in lower case; the rest of an address keeps its case.
    """
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    kept = sorted(
        (k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True)
        if k.lower() not in OWN_WORK and not k.lower().startswith("utm_")
    )  # fmt: skip
    if not host or not (path or kept):
        return ""
    return f"{host}{path}" + (f"?{urlencode(kept)}" if kept else "")


class Fate(StrEnum):
    """What becomes of a claim on an older version."""

    EXACT = "exact"
    """Its words stand in the newest version, at one place that is surely meant."""
    CHANGED = "changed"
    """The sentence is there with other figures: a claim of its own, which updates this one."""
    ALIKE = "alike"
    """Words that may be the same: a person decides."""
    LOST = "lost"
    """Nothing like it is there."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of an older text may stand in the newest."""

    fate: Fate
    start: int = 0
    end: int = 0
    alike: float = 0.0
    """How alike the words are, 0 … 1."""
    changed: tuple[tuple[str, str], ...] = ()
    """Figures as the older text and as the newest has them; "" where one lacks it."""


@dataclass(frozen=True, slots=True)
class Moving:
    """A claim on an older version and what is offered for it."""

    claim: Claim
    number: int
    """Of the version that it stands on."""
    newest: int
    """The article that is the newest version."""
    place: Place
    words: str = ""
    """The words at that place."""
    there: int | None = None
    """A claim of the same label that stands there already."""
    answer: int | None = None
    """The claim on a newer version that updates this one."""
    left: bool = False
    """Somebody said that it stays where it is."""

    @property
    def open(self) -> bool:
        """Whether it waits for somebody."""
        return not self.left and self.answer is None and self.place.fate is not Fate.LOST

    @property
    def at_once(self) -> bool:
        """Whether it moves with all the others that stand word for word."""
        return self.open and self.place.fate is Fate.EXACT and self.there is None


class Became(StrEnum):
    """What became of a sentence."""

    ADDED = "added"
    CUT = "cut"
    CHANGED = "changed"
    FIGURES = "figures"
    """Changed, and figures with it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One sentence that two versions have differently."""

    became: Became
    words: tuple[tuple[str, str], ...]
    """(same, cut or added; the words) in the order of the text."""
    older: int | None = None
    """Where the sentence begins in the older text; None where it is not there."""
    newer: int | None = None
    figures: tuple[tuple[str, str], ...] = ()
    """As in `Place.changed`."""
