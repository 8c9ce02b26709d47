"""A page's text becomes a RawArticle: blocks over the stored original, and what the page says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.article import READING, Block, BlockKind, DateFrom, Given, RawArticle
from workbench.ingest import dateline
from workbench.ingest.body import read_body, read_tail
from workbench.ingest.bylines import caption_credit
from workbench.ingest.dateline import Dateline
from workbench.ingest.edges import mark_date, mark_furniture, mark_plain
from workbench.ingest.furniture import phrase_rule
from workbench.ingest.head import read_head
from workbench.ingest.lines import Line, lines_of
from workbench.ingest.normalise import normalise
from workbench.ingest.page import Page
from workbench.texts import Said

_CAPTION_LIMIT = 300
_MADE_TITLE = 12
"""Words of a title that is made from the first sentence."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a file beside the text says about it; empty fields say nothing."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: str | None = None
    url: str = ""


def parse(text: str, given: Given | None = None, sidecar: Sidecar | None = None) -> RawArticle:
    """Read a page. What is given outranks the sidecar, which outranks the page.

    The blocks are in order, do not overlap and cover every code point that is not white space. Any text is
    accepted, also an empty one; the time is linear in its length.
    """
    given, sidecar = given or Given(), sidecar or Sidecar()
    text, notes = normalise(text)
    page = Page(lines_of(text))
    _everywhere(page)
    read_head(page, sidecar.title)
    read_tail(page)
    read_body(page)
    blocks = page.blocks()
    if blocks and not any(b.kind in READING for b in blocks):
        blocks = tuple(Block(line.start, line.end, BlockKind.BODY, "paragraph") for line in page.lines)
        page.notes.append(Said("note.furniture"))
    published, how = _published(page, given, sidecar)
    title = sidecar.title or " ".join(page.text_of(BlockKind.TITLE)) or _made_title(text, blocks, page)
    return RawArticle(
        text=text,
        blocks=blocks,
        title=" ".join(title.split()),
        subtitle=" ".join(page.text_of(BlockKind.SUBTITLE)),
        byline=sidecar.byline or next(iter(page.bylines), ""),
        outlet=given.outlet or sidecar.outlet or next(iter(page.outlets + page.sources), ""),
        published=published,
        published_how=how,
        url=given.url or sidecar.url,
        notes=(*notes, *page.notes),
    )


def _everywhere(page: Page) -> None:
    """Decide what does not depend on its place: separators, links, plain furniture, captions."""
    first = True
    for i, line in enumerate(page.lines):
        if mark_plain(line):
            continue
        if first and dateline.leading(line.text) is None and not _bare_furniture(page, line):
            first = False  # the first line that says something is the title, whatever it begins with
            continue
        if line.open and not mark_furniture(page, line, edge=False):
            _caption(page, i)


def _bare_furniture(page: Page, line: Line) -> bool:
    """Furniture by all of its words, not by its beginning: the latter may also open a title."""
    if line.key and phrase_rule(line.key, edge=True):
        mark_furniture(page, line, edge=False)
        return True
    return False


def _caption(page: Page, i: int) -> None:
    """A line that stands twice in a row, or a short one with a picture credit, describes a picture."""
    line = page.lines[i]
    following = page.lines[i + 1] if i + 1 < len(page.lines) else None
    short = len(line.text) <= _CAPTION_LIMIT
    if short and following is not None and following.text == line.text and not _is_date(line):
        line.mark(BlockKind.CAPTION, "caption-twice")
        following.mark(BlockKind.CAPTION, "caption-twice")
    elif line.open and following is not None and not line.sentence and caption_credit(line.text):
        line.mark(BlockKind.CAPTION, "caption-credit")


def _is_date(line: Line) -> bool:
    probe = Page([Line(line.start, line.text, line.gap, line.key)])
    return mark_date(probe, probe.lines[0])


def _published(page: Page, given: Given, sidecar: Sidecar) -> tuple[str | None, DateFrom]:
    """The publication date and how it was found; the first date that is not an update's."""
    if given.published:
        return given.published, DateFrom.GIVEN
    if sidecar.published:
        return sidecar.published, DateFrom.SIDECAR
    if not page.dates:
        return None, DateFrom.UNKNOWN
    best = min(page.dates, key=_rank)
    if best.updated:
        page.notes.append(Said("note.updated"))
    if len({d.iso[:10] for d in page.dates if not d.updated}) > 1:
        page.notes.append(Said("note.dates", dates=", ".join(d.iso for d in page.dates)))
    same = [d for d in page.dates if d.iso[:10] == best.iso[:10] and not d.updated]
    best = max(same, key=lambda d: len(d.iso), default=best)
    page.notes.extend(best.notes)
    return best.iso, DateFrom.DATELINE


def _rank(found: Dateline) -> tuple[bool, bool]:
    return (found.updated, not found.labelled)


def _made_title(text: str, blocks: tuple[Block, ...], page: Page) -> str:
    """The first words of the text, for a page without a title line."""
    first = next((b for b in blocks if b.kind in READING), None)
    if first is None:
        return ""
    page.notes.append(Said("note.no_title"))
    words = text[first.start : min(first.end, first.start + 400)].split()
    return " ".join(words[:_MADE_TITLE]) + ("…" if len(words) > _MADE_TITLE else "")
