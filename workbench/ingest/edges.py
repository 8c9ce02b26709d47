"""Short lines around the article: dates, bylines, credits and furniture, alone or mixed on one line."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.domain.article import BlockKind
from workbench.ingest import bylines, dateline
from workbench.ingest.furniture import phrase_rule, rule_for
from workbench.ingest.lines import Line, key_of
from workbench.ingest.names import NO_OUTLET, is_outlet, is_place
from workbench.ingest.page import Page

_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\S+@[\w\-]+(?:\.[\w\-]+)+|(?:#\w+[\s،,|]*)+|[\w\-]+(?:\.[\w\-]+)*\.(?:com|net|org|info|ma|tn|dz|eg)(?:/\S*)?"
)
_NUMBER = re.compile(r"[\d\s.,٬،:/%kKmM+\-()]+")
_SOURCE = re.compile(r"^(?:[^:：]{3,12}[:：]\s*|.{8,40}?\s(?:من\s+(?:موقع|صحيفة|جريدة|بوابة|قناة|شبكة))\s+)")
_SPLIT = re.compile(r"\s*(?:[|•·،:]|\s[\-–—]\s?|\s?[\-–—]\s|\t|\s{2,})\s*")


def mark_plain(line: Line) -> bool:
    """Lines whose nature does not depend on where they stand: separators, links, credits of their own."""
    if not key_of(line.text[:400]) and not any(c.isalnum() for c in line.text):
        line.mark(BlockKind.DEBRIS, "separator")
    elif line.key and _LINK.fullmatch(line.text):
        line.mark(BlockKind.DEBRIS, "bare-link")
    elif dateline.is_relative(line.text):
        line.mark(BlockKind.DATE, "relative-date")
    else:
        return False
    return True


_BESIDE_DATES = frozenset({"subscribe", "share", "print", "font-size", "listen", "counters", "reading-time"})
"""Furniture that sites print on one line with the date."""


def mark_furniture(page: Page, line: Line, *, edge: bool) -> bool:
    """Furniture by its words; a source line also gives the outlet, and buttons may have the date beside them."""
    rule = rule_for(line, edge=edge)
    if rule is None:
        return False
    if rule.name in _BESIDE_DATES and mark_date(page, line):
        return True
    line.mark(rule.kind, rule.name)
    if rule.name == "source":
        _take_source(page, line.text)
    return True


def _take_source(page: Page, text: str) -> None:
    names = [
        bylines.trimmed(n) for n in re.split(r"[+،,/|]|\s[\-–—]\s", _SOURCE.sub("", bylines.trimmed(text)))
    ]
    if names and names[0] and key_of(names[0]) not in NO_OUTLET and len(names[0].split()) <= 4:
        page.sources.append(names[0])


def mark_number(line: Line) -> bool:
    """A line that is only a number; only called outside the article's text."""
    if _NUMBER.fullmatch(line.text):
        line.mark(BlockKind.DEBRIS, "number")
        return True
    return False


def mark_date(page: Page, line: Line) -> bool:
    """A line that is a date, or a date beside a byline or furniture; the date is kept."""
    found = next(dateline.runs(line.text), None)
    if found is None:
        return _mark_clock(page, line)
    pieces: list[tuple[int, int, BlockKind, str]] = []
    for start, end in ((0, found.start), (found.end, len(line.text))):
        for at, stop in _spans(line.text, start, end):
            piece = _piece(line.text[at:stop])
            if piece is None or (piece[1] == "category" and not _apart(line.text, at, stop)):
                return False
            pieces.append((at, stop, *piece))
    pieces.append((found.start, found.end, BlockKind.DATE, "dateline"))
    line.split(sorted(pieces))
    page.dates.append(found)
    for at, stop, kind, rule in sorted(pieces):
        if kind is BlockKind.BYLINE:
            _take_byline(page, line.text[at:stop], rule)
        elif kind is BlockKind.DATE and (other := dateline.leading(line.text[at:stop].strip())):
            page.dates.append(other)
    return True


def _mark_clock(page: Page, line: Line) -> bool:
    """A time of day alone completes the date above it."""
    time = dateline.clock(line.text) if page.dates and "T" not in page.dates[-1].iso else None
    if time is None:
        return False
    line.mark(BlockKind.DATE, "dateline")
    page.dates[-1] = replace(page.dates[-1], iso=f"{page.dates[-1].iso}T{time}")
    return True


def _apart(text: str, start: int, end: int) -> bool:
    """Something other than a space stands between this part and the rest of the line."""
    around = (
        text[max(0, start - 3) : start] + text[start:end][:2] + text[start:end][-3:] + text[end : end + 3]
    )
    return re.search(r"[|،:\-–—/•·>»]|\s{2,}", around) is not None


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of text[start:end] between separators, if together they are all byline, date or furniture."""
    whole = text[start:end]
    if not key_of(whole):
        return [(start, end)] if whole.strip() else []
    if _piece(whole) is not None:
        return [(start, end)]
    spans, at = [], start
    for match in _SPLIT.finditer(text, start, end):
        spans.append((at, match.end()))
        at = match.end()
    spans.append((at, end))
    return [(a, b) for a, b in spans if text[a:b].strip()]


def _piece(text: str) -> tuple[BlockKind, str] | None:
    """What a part beside a date is: punctuation, furniture, a byline, another date; None when it is prose."""
    bare = bylines.trimmed(text)
    if not key_of(bare):
        return BlockKind.DEBRIS, "separator"
    if rule := phrase_rule(key_of(bare), edge=True):
        return rule.kind, rule.name
    if bylines.author(bare):
        return BlockKind.BYLINE, "author"
    if bylines.credit(bare):
        return BlockKind.BYLINE, "credit"
    if bylines.place_outlet(bare, loose=False) or is_place(key_of(bare)):
        return BlockKind.BYLINE, "place-outlet"
    if is_outlet(key_of(bare)):
        return BlockKind.OUTLET, "site-name"
    if bylines.is_name(bare):
        return BlockKind.BYLINE, "author-name"
    found = dateline.leading(bare)
    if found and not key_of(bare[found.end :]):
        return BlockKind.DATE, "dateline"
    return (BlockKind.DATE, "relative-date") if dateline.is_relative(bare) else None


def _take_byline(page: Page, text: str, rule: str) -> None:
    bare = bylines.trimmed(text)
    if (rule == "author" and (found := bylines.author(bare))) or (
        rule == "place-outlet" and (found := bylines.place_outlet(bare, loose=False))
    ):
        page.add_byline(found.text, found.outlet)
    else:
        page.add_byline(bare)


def mark_byline(page: Page, line: Line, *, loose: bool, name: bool) -> bool:
    """A byline of any shape; `loose` takes unknown places and outlets, `name` a bare person's name."""
    text = line.text
    if len(text) > 100:
        return False
    found = bylines.author(text) or bylines.place_outlet(text, loose=loose)
    if found:
        line.mark(BlockKind.BYLINE, found.rule)
        page.add_byline(found.text, found.outlet)
    elif bylines.credit(text) and not re.search("[\u0600-\u06ff]", text):
        line.mark(BlockKind.CAPTION, "caption-credit")
    elif bylines.credit(text):
        line.mark(BlockKind.BYLINE, "credit")
        if key_of(text) not in NO_OUTLET:
            page.add_byline(bylines.trimmed(text))
    elif name and bylines.is_name(text) and not line.sentence:
        line.mark(BlockKind.BYLINE, "author-name")
        page.add_byline(bylines.trimmed(text))
    else:
        return False
    return True
