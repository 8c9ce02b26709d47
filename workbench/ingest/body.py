"""The article's text: what repeats, what is glued to paragraphs, what is a heading, and where it ends."""

from __future__ import annotations

import re

from workbench.arabic.chars import fold
from workbench.domain.article import BlockKind
from workbench.ingest import bylines
from workbench.ingest.edges import mark_byline, mark_date, mark_furniture, mark_number
from workbench.ingest.furniture import phrase_rule
from workbench.ingest.lines import Line, key_of
from workbench.ingest.names import is_outlet
from workbench.ingest.page import Page
from workbench.ingest.rules import BY_NAME, Tail

_ESSAY = 400
"""Code points of a line that is taken for the article's, not for a reader's comment."""
_BOX = 5
"""Most linked titles that one read-also line carries."""
_INLINE = re.compile(
    r"(?<=[.!؟»”\"…)])\s*(?:اقرا ايضا|اقرا المزيد|شاهد ايضا|طالع ايضا|اقرا كذلك|للمزيد|قد يهمك ايضا|قد يهمك)\s*[:|…]"
)
_END_MARK = re.compile(r"\s*[(\[]\s*(?:النهايه|انتهي)\s*[)\]]\s*$")
_AUTHOR_NOTE = re.compile(
    r"\*+\s*(?:[^\s*]+\s+){0,4}(?:كاتبة?|باحثة?|أكاديمية?|صحا?في(?:ة|ّة)?|محللة?|خبيرة?|أستاذة?|إعلامية?|دبلوماسية?|سفيرة?|"
    r"وزيرة?|نقلا|نقلاً|عن|المقال|ينشر|نشر)(?!\w)"
)
_NUMBERED = re.compile(r"\d+\s*[.)\-–:/ـ]")
_LAST_STOP = re.compile(r"[.!؟»”\"…)]")


def read_tail(page: Page) -> None:
    """Decide what stands after the article's text, from the openers of lists and comments and from the end up."""
    _openers(page)
    page.end = len(page.lines)
    for i in range(len(page.lines) - 1, page.body, -1):
        line = page.lines[i]
        if not line.open:
            continue
        if not _tail_line(page, i):
            page.end = i + 1
            break
    _openers(page, edge_from=page.end)


def _tail_line(page: Page, i: int) -> bool:
    """Decide one line after the last paragraph."""
    line = page.lines[i]
    if mark_furniture(page, line, edge=True) or mark_number(line) or mark_date(page, line):
        return True
    if mark_byline(page, line, loose=False, name=True) or _signature(page, i):
        return True
    if bylines.sign_off(line.text):
        line.mark(BlockKind.BYLINE, "sign-off")
        return True
    if len(line.text) <= 200 and _AUTHOR_NOTE.match(line.text) and not page.lines[i - 1].text.startswith("*"):
        line.mark(BlockKind.BYLINE, "author-note")
        return True
    if line.key and is_outlet(line.key):
        line.mark(BlockKind.OUTLET, "site-name")
        page.sources.append(bylines.trimmed(line.text))
        return True
    return False


def _signature(page: Page, i: int) -> bool:
    """Two or three plain words alone under the last full sentence sign the article."""
    line, before = page.lines[i], page.last_open(i)
    if before is None or not before.sentence or not before.paragraph or line.words > 3:
        return False
    if line.text[:1] in "-*•–—" or not bylines.is_name(line.text, known=False):
        return False
    line.mark(BlockKind.BYLINE, "author-name")
    page.add_byline(bylines.trimmed(line.text))
    return True


def _bodylike(line: Line) -> bool:
    """Running text even after an opener: long, or a sentence that ends with a full stop."""
    if not line.open:
        return False
    bare = line.text.rstrip("\"'»”)] ")
    stopped = bare.endswith(".") and not bare.endswith("..")
    return len(line.text) >= 200 or (stopped and line.words >= 5)


def _openers(page: Page, edge_from: int | None = None) -> None:
    """Cut from a list's or the comments' opener to the end, or only the linked titles under it."""
    lines = page.lines
    last = max((i for i, line in enumerate(lines) if _bodylike(line)), default=-1)
    long = max((i for i, line in enumerate(lines) if line.open and len(line.text) > _ESSAY), default=-1)
    before = 0
    for i, line in enumerate(lines):
        tail = _tail_of(line)
        if tail is Tail.NO or i <= page.body:
            before += len(line.text) if line.open else 0
            continue
        if edge_from is not None and i < edge_from:
            continue
        if last < i and before:
            for other in lines[i + 1 :]:
                if other.open:
                    other.mark(BlockKind.DEBRIS, "after-comments" if tail is Tail.COMMENTS else "after-list")
            return
        if tail is Tail.COMMENTS and before > 300 and long < i:
            for other in lines[i + 1 :]:
                if other.open:
                    other.mark(BlockKind.DEBRIS, "after-comments")
            return
        if tail is Tail.LIST:
            _box(lines, i)


def _tail_of(line: Line) -> Tail:
    rule = BY_NAME.get(line.parts[0].rule) if line.parts else None
    return rule.tail if rule and line.kind is BlockKind.DEBRIS else Tail.NO


def _box(lines: list[Line], at: int) -> None:
    """Take the linked titles that stand directly under an opener, or the one after a gap."""
    for n, line in enumerate(lines[at + 1 : at + 1 + _BOX]):
        if not line.open or line.paragraph or (line.sentence and not line.text.endswith(("؟", "!"))):
            return
        if line.gap and n:
            return
        line.mark(BlockKind.DEBRIS, "boxed-link")
        if line.gap:
            return


def read_body(page: Page) -> None:
    """Decide what inside the article is a heading, a repetition or a glued link; the rest stays its text."""
    seen: set[str] = set()
    for i in range(page.body, len(page.lines)):
        line = page.lines[i]
        if not line.open:
            continue
        if line.key and line.words >= 8 and line.key in seen and line.text[:1] not in "-–—*•":
            line.mark(BlockKind.DEBRIS, "repeated")
            continue
        seen.add(line.key)
        if len(line.text) <= 60 and bylines.credit_pair(line.text):
            line.mark(BlockKind.CAPTION, "caption-credit")
            continue
        if not _glued_end(line) and i < page.end and _heading(page, i):
            line.mark(BlockKind.HEADING, "heading")


def _glued_end(line: Line) -> bool:
    """Split off a link or furniture that is glued to the end of a paragraph."""
    text = line.text
    begin = max(0, len(text) - 220)
    source = fold(text[begin:])
    match = _INLINE.search(source.text) or _END_MARK.search(source.text)
    if match:
        at = begin + source.origins[match.start()]
        rule = "inline-link" if _INLINE.search(source.text) else "end-mark"
    else:
        stops = [m.end() for m in _LAST_STOP.finditer(text, max(begin, len(text) - 70))]
        if not stops:
            return False
        at = next((s for s in stops if text[s:].strip() and _furniture(text[s:])), -1)
        rule = "inline-link"
    if at <= 0 or not text[:at].strip():
        return False
    line.split(((0, at, BlockKind.BODY, "paragraph"), (at, len(text), BlockKind.DEBRIS, rule)))
    return True


def _furniture(text: str) -> bool:
    key = key_of(text)
    rule = phrase_rule(key, edge=False) if len(key) >= 4 else None  # shorter ones are initials
    return rule is not None and rule.kind is BlockKind.DEBRIS


def _heading(page: Page, i: int) -> bool:
    """Short, no stop, no list mark, and a paragraph follows."""
    line = page.lines[i]
    if len(line.text) > 90 or line.words > 12 or line.text.endswith((".", "،", "؛", ":", "…", ",")):
        return False
    if line.text[:1] in "-–—*•" or _NUMBERED.match(line.text):
        return False
    after = page.next_open(i)
    return after is not None and after.paragraph and len(after.text) >= 100
