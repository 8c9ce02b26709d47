"""The top of a page: title, subtitle, bylines, dates, captions and the furniture between them."""

from __future__ import annotations

import re

from workbench.domain.article import BlockKind
from workbench.ingest import bylines, dateline
from workbench.ingest.edges import mark_byline, mark_date, mark_furniture, mark_number
from workbench.ingest.furniture import phrase_rule, start_rule
from workbench.ingest.lines import Line, key_of
from workbench.ingest.names import AGENCIES, is_outlet, is_place
from workbench.ingest.page import Page
from workbench.ingest.repeats import DOTS, TITLE_LIMIT, TOP, by_print_line, repeats_title


def read_head(page: Page, known_title: str = "") -> None:
    """Decide the lines before the article's text and find where that begins."""
    page.title = _known(page, known_title) if known_title else by_print_line(page)
    _above_title(page, titled=bool(known_title))
    if page.title is not None:
        line = page.lines[page.title]
        line.mark(BlockKind.TITLE, "title")
        _site_name(page, line)
    _below_title(page)
    _wire_dateline(page)
    _lead(page)


def _known(page: Page, title: str) -> int | None:
    """The line that says the title that someone gave."""
    key = key_of(title)
    return next((i for i, line in enumerate(page.lines[:TOP]) if line.key and line.key == key), None)


def _above_title(page: Page, *, titled: bool) -> None:
    """Clear what stands above the title; where no title is known yet, the first line that is nothing else is it."""
    stop = page.title
    for i, line in enumerate(page.lines):
        if stop is not None and i >= stop:
            return
        if not line.open:
            continue
        later = page.more(i)
        if mark_date(page, line) or (later and mark_number(line)):
            continue
        if later and _furniture_above(line):
            continue
        if stop is not None:
            if line.words <= 4:
                line.mark(BlockKind.DEBRIS, "kicker")
            continue
        if not titled and _title_like(page, i):
            page.title = i
        return


_ABOVE = frozenset({"navigation", "cookies", "copyright", "subscribe", "comment-form"})


def _furniture_above(line: Line) -> bool:
    """Furniture that is no title: only phrases, or the beginning of a notice; `شاهد: …` may well be a title."""
    rule = phrase_rule(line.key, edge=True) if line.key else None
    if rule is None:
        start = start_rule(line, edge=True)
        rule = start if start and start.name in _ABOVE else None
    if rule is None:
        return False
    line.mark(rule.kind, rule.name)
    return True


def _title_like(page: Page, i: int) -> bool:
    """Short enough for a title; one that ends with a stop must head a longer text."""
    line = page.lines[i]
    if len(line.text) > TITLE_LIMIT:
        return False
    stopped = line.text.rstrip("\"'»”)").endswith(".") and not DOTS.search(line.text[-3:])
    if not stopped:
        return True
    after = [other for other in page.lines[i + 1 :] if other.open]
    return len(line.text) <= 110 and any(
        other.paragraph and len(other.text) > len(line.text) for other in after
    )


_KIND = re.compile(r"^(?:موقع|بوابة|صحيفة|جريدة|مجلة|قناة|شبكة|إذاعة|راديو|تلفزيون|منصة)\s+")
_TAIL = re.compile(r"\s*\|\s*|\s+[\-–—]\s+")


def _site_name(page: Page, line: Line) -> None:
    """Split `TITLE | outlet`, also `TITLE – موقع قناة outlet – place`, when the outlet is a known one."""
    marks = [m for m in _TAIL.finditer(line.text) if m.start() > 15]
    for at in range(len(marks) - 1, -1, -1):
        stop = marks[at + 1].start() if at + 1 < len(marks) else len(line.text)
        name = _site(line.text[marks[at].end() : stop])
        if name:
            cut = marks[at].start()
            line.split(
                (
                    (0, cut, BlockKind.TITLE, "title"),
                    (cut, len(line.text), BlockKind.OUTLET, "site-name"),
                )
            )
            page.sources.insert(0, name)
            return
        if at + 1 < len(marks) or not is_place(key_of(line.text[marks[at].end() :])):
            return


def _site(text: str, *, agencies: bool = False) -> str:
    """The outlet that a part of a title names, without what kind of outlet it is; empty when it names none."""
    name = text.strip()
    if not 2 <= len(name) <= 40:
        return ""
    while True:
        if is_outlet(key_of(name)) and (agencies or key_of(name) not in AGENCIES):
            return name
        bare = _KIND.sub("", name)
        if bare == name:
            return ""
        name = bare


def _below_title(page: Page) -> None:
    """Decide the short lines down to the first paragraph, and a date or byline just under the lede."""
    title = page.lines[page.title] if page.title is not None else None
    begin = page.title + 1 if page.title is not None else 0
    page.body = len(page.lines)
    paragraphs, subtitle = 0, title is None
    for i in range(begin, len(page.lines)):
        line = page.lines[i]
        if not line.open:
            continue
        if paragraphs:
            if _between_paragraphs(page, i) and _under_lede(page, line):
                continue
        elif _header_line(page, title, line):
            continue
        more = page.more(i)
        if not subtitle and not line.paragraph and not line.sentence and more and _subtitle_like(page, i):
            line.mark(BlockKind.SUBTITLE, "subtitle")
            subtitle = True
            continue
        page.body = min(page.body, i)
        if line.paragraph:
            paragraphs += 1
            if paragraphs == 2:
                return
        elif paragraphs:
            return


def _subtitle_like(page: Page, i: int) -> bool:
    return page.body > i and not page.lines[i].text.endswith((":", "،", "؛"))


def _header_line(page: Page, title: Line | None, line: Line) -> bool:
    """Decide a line between the title and the first paragraph: repetition, date, byline or furniture."""
    if title is not None and repeats_title(page, title, line):
        return True
    if mark_date(page, line) or mark_byline(page, line, loose=True, name=not line.sentence):
        return True
    if line.paragraph:
        return False
    return mark_furniture(page, line, edge=True) or mark_number(line) or _label(page, title, line)


def _label(page: Page, title: Line | None, line: Line) -> bool:
    """An outlet's name alone, or a Latin word or two between an Arabic title and the text."""
    if line.key and (name := _site(bylines.trimmed(line.text), agencies=True)):
        line.mark(BlockKind.OUTLET, "site-name")
        page.sources.append(name)
        return True
    if title is not None and line.words <= 2 and line.text.isascii() and not title.text.isascii():
        line.mark(BlockKind.DEBRIS, "latin-label")
        return True
    return False


def _under_lede(page: Page, line: Line) -> bool:
    """A byline, or a date with a label or a time: a bare date there may head a chronicle's entry."""
    found = dateline.leading(line.text)
    if found is not None:
        return (found.labelled or "T" in found.iso) and mark_date(page, line)
    return mark_byline(page, line, loose=False, name=not line.sentence)


def _between_paragraphs(page: Page, i: int) -> bool:
    """Directly under the lede and above the next paragraph: there a date or byline may stand, a list may not."""
    after, before = page.next_open(i), page.last_open(i)
    return after is not None and after.paragraph and before is not None and before.paragraph


_AGENCY_AFTER = re.compile(r"\s*[(/]\s*([^()/]{2,30}?)\s*[)/]")


def _wire_dateline(page: Page) -> None:
    """Read `القاهرة 25 أبريل 2024 (رويترز) - …` at the head of the first paragraph; it stays in the text."""
    if page.dates or page.body >= len(page.lines):
        return
    text = page.lines[page.body].text[:120]
    for found in dateline.runs(text):
        agency = _AGENCY_AFTER.match(text, found.end)
        lead = key_of(text[: found.start]).removesuffix(" في")
        if agency and len(lead.split()) <= 4 and key_of(agency.group(1)) in AGENCIES:
            page.dates.append(found)
            page.add_byline(bylines.trimmed(f"{text[: found.start].strip()} ({agency.group(1)})") + ")", "")
        return


_LEAD = re.compile(
    r"\s*(?P<place>[^\-–—:(«“\"]{2,40}?)\s*[\-–—:(«“\"\s]+(?P<outlet>[^\-–—:()«»“”\"]{2,25}?)\s*[)»”\"]+\s*[:\-–—]+\s"
)


def _lead(page: Page) -> None:
    """Read `القاهرة (رويترز) - …` at the head of the first paragraph; it stays in the text."""
    if page.body >= len(page.lines):
        return
    match = _LEAD.match(page.lines[page.body].text[:120])
    if match is None or not is_outlet(key_of(match["outlet"])):
        return
    if is_place(key_of(re.split("[،,]", match["place"])[0])):
        page.add_byline(page.lines[page.body].text[: match.end()].strip(" -–—:"))
        page.sources.append(match["outlet"])
