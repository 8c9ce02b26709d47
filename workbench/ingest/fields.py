"""What a record of an export says: the names that crawlers, news services and spreadsheets give to the same few fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from workbench.arabic.chars import folded
from workbench.ingest import dateline
from workbench.ingest.markup import plain
from workbench.ingest.normalise import normalise
from workbench.ingest.parse import Sidecar
from workbench.texts import Said

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "fulltext", "maintext", "articlebody", "articletext", "content", "contents"),
        *("bodytext", "contenttext", "plaintext", "rawtext", "contentencoded", "story", "article"),
        *("النص", "نص", "المتن", "متن", "نصالمقال", "نصالخبر", "المحتوى", "محتوى", "الخبر", "المقال"),
    ),
    "title": (
        *("title", "headline", "heading", "head", "articletitle", "name"),
        *("العنوان", "عنوان", "عنوانالخبر", "عنوانالمقال"),
    ),
    "outlet": (
        *("outlet", "source", "sourcename", "publisher", "publishername", "publication", "sitename"),
        *("newspaper", "medianame", "media", "site", "domain", "sourcedomain", "hostname"),
        *("المصدر", "مصدر", "الصحيفة", "صحيفة", "الوسيلة", "الموقع"),
    ),
    "byline": (
        *("byline", "author", "authors", "authorname", "creator", "dccreator", "writer", "reporter"),
        *("الكاتب", "كاتب", "المؤلف", "المحرر"),
    ),
    "date": (
        *(
            "date",
            "datepublished",
            "published",
            "publishedat",
            "publisheddate",
            "publishdate",
            "dateofpublication",
        ),
        *("publicationdate", "pubdate", "dcdate", "datetime", "timestamp"),
        *("التاريخ", "تاريخ", "تاريخالنشر", "تاريخالخبر"),
    ),
    "url": (
        *(
            "url",
            "link",
            "articleurl",
            "canonicalurl",
            "sourceurl",
            "originalurl",
            "permalink",
            "href",
            "webpage",
        ),
        *("الرابط", "رابط"),
    ),
    "id": ("id", "uuid", "guid", "articleid", "docid", "documentid", "storyid", "accessionnumber"),
}
"""Field → names of it, without case, blanks and signs, the likeliest first."""
_NOTHING = frozenset({"nan", "none", "null", "n/a", "#n/a"})
"""What programs write into a cell that has no value: no title, and no address or id that records share."""
_SIGNS = re.compile(r"[\W_]+")
_INSIDE = ("name", "title", "text", "value", "rendered", "#text", "$")
_SECONDS, _MILLISECONDS = 100_000_000, 100_000_000_000
"""Numbers from which on a date is one in seconds or milliseconds since 1970 (1973 for both)."""
_LONGEST = 16
"""Digits of the longest number that may be a date."""
_COMPACT = {12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}
"""Digits → a day and time without signs, as news archives write them; in milliseconds they would be 1976 and 2609."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article of an export: its text and what stands beside it."""

    text: str
    beside: Sidecar
    id: str = ""
    notes: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """True when its id will mean this article tomorrow too: a short number may only count the rows of its file."""
        whole = self.id.removesuffix(".0")  # as spreadsheets and data frames write whole numbers
        return bool(self.id) and not (whole.isdecimal() and len(whole) < 6)


def key_of(name: str) -> str:
    """A field's name without case, blanks, signs and the spellings of Arabic letters."""
    return _SIGNS.sub("", folded(name))


_FOLDED = {field: tuple(map(key_of, names)) for field, names in NAMES.items()}


def has_text(names: Mapping[str, object]) -> bool:
    """True when one of the fields is an article's text by its name."""
    found = {key_of(name) for name in names}
    return any(name in found for name in _FOLDED["text"])


def record(values: Mapping[str, object]) -> Record:
    """Read one record. Its text is empty where it has none; a date that cannot be read is noted, not refused."""
    known = {key_of(str(name)): value for name, value in values.items()}
    found = {field: _first(known, names) for field, names in _FOLDED.items() if field not in {"text", "date"}}
    clean = {field: " ".join(normalise(plain(value))[0].split()) for field, value in found.items()}
    when, notes = _when(known)
    beside = Sidecar(
        title=clean["title"],
        outlet=clean["outlet"],
        byline=clean["byline"],
        published=when,
        url=clean["url"],
    )
    return Record(plain(_first(known, _FOLDED["text"], "\n\n")), beside, clean["id"][:80], notes)


def page_of(title: str, text: str) -> str:
    """The text under its title, as a page has it; a text that begins with its title stays as it is."""
    text = text.strip("\n")
    if not title or folded(text.lstrip()[: 2 * len(title)]).startswith(folded(title)):
        return text
    return f"{title}\n\n{text}"


def _first(known: Mapping[str, object], names: tuple[str, ...], joint: str = "، ") -> str:
    """The first of the fields that says something."""
    found = (_plain(known.get(name), joint) for name in names)
    return next((text for text in found if (said := text.strip()) and said.lower() not in _NOTHING), "")


def _plain(value: object, joint: str, deep: int = 4) -> str:
    """A value as text: lists joined, a mapping by its name, numbers as written; nothing of what is nested deeper."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None or not deep:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple):
        return joint.join(text for one in value if (text := _plain(one, joint, deep - 1)).strip())
    if isinstance(value, Mapping):
        return next(
            (text for name in _INSIDE if (text := _plain(value.get(name), joint, deep - 1)).strip()), ""
        )
    return ""


def _when(known: Mapping[str, object]) -> tuple[str | None, tuple[str, ...]]:
    """ISO 8601 of the first field that holds a date, and a note where none of what they hold can be read."""
    bad = ""
    for name in _FOLDED["date"]:
        text = " ".join(_plain(known.get(name), " ").split())
        if not text:
            continue
        if (when := date_of(text)) is not None:
            return when, ()
        bad = bad or text
    return None, (Said("record.date", value=bad[:60]),) if bad else ()


def date_of(text: str) -> str | None:
    """ISO 8601 of a date as exports write them (ISO, RFC 5322, in words, seconds since 1970); None when it is none.

    The wall-clock time is kept as printed, as in pages; a count of seconds is told in UTC.
    """
    digits = text.removesuffix(".0")
    if len(digits) in _COMPACT and digits.isdecimal():
        try:
            return dateline.parse(datetime.strptime(digits, _COMPACT[len(digits)]))
        except ValueError:
            pass
    if digits.isdecimal() and len(digits) <= _LONGEST and (number := int(digits)) >= _SECONDS:
        seconds = number / 1000 if number >= _MILLISECONDS else number
        try:
            return dateline.parse(datetime.fromtimestamp(seconds, UTC))
        except (OverflowError, ValueError, OSError):
            return None
    for read in (dateline.parse, datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(text)
            return found if isinstance(found, str) else dateline.parse(found)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
