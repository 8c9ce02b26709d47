"""A fragment of HTML as lines of text, for records and feeds whose texts hold tags."""

from __future__ import annotations

import re
from html.parser import HTMLParser

MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|figure|blockquote)(?:\s[^<>]*)?/?>"
    r"|&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});",
    re.I,
)
"""A tag or a character reference that tells that a text is HTML: text that only speaks of `<` and `&` is none."""
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
    }
    | {"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section"}
    | {"table", "td", "th", "tr", "ul"}
)
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "select", "button"})
_CODE = frozenset({"script", "style"})
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>", re.I)
_DECLARED = re.compile(r"<[!?][^<>]*>?")
"""Declarations and instructions; the parser fails on some, and looks for the end of each that has none to the text's end."""
_OPEN = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_UNCLOSED = 100
"""So many tags without an end are no tags: the parser would look for the end of each to the end of the text."""
_BLANKS = re.compile(r"[ \t\n\r\f\v\xa0]+")


def plain(text: str) -> str:
    """`text` without its tags, a line for each block (HTML Living Standard's names); text without tags comes back as it is."""
    if not MARKUP.search(text):
        return text
    if text.count("<") > text.count(">") + _UNCLOSED:
        text = _OPEN.sub("&lt;", text)
    reader = _Reader()
    reader.feed(_DECLARED.sub("", _without_comments(_CDATA.sub("", text))))
    reader.close()
    reader.give_back()
    return "\n".join(line for line in reader.lines() if line)


def _without_comments(text: str) -> str:
    """In one walk: the parser looks to the end of the text for the end of every comment that has none."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:].replace("<!--", "")])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._done: list[str] = []
        self._silent = ""
        self._held: list[str] = []

    def lines(self) -> list[str]:
        """The lines read so far, without blanks at their ends."""
        self._break()
        return self._done

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in _BLOCKS:
            self._break()
        elif tag in _SILENT and not self._silent:
            self._silent = tag
            self._held.clear()

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in _BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._parts.append(data)
        elif self._silent not in _CODE:
            self._held.append(data)

    def give_back(self) -> None:
        """What stands behind a button, list or frame that was never closed is text after all."""
        if self._silent:
            self._silent = ""
            self._break()
            for line in "".join(self._held).split("\n"):
                self._parts.append(line)
                self._break()

    def _break(self) -> None:
        if self._silent:
            self._held.append("\n")
        self._done.append(_BLANKS.sub(" ", "".join(self._parts)).strip())
        self._parts.clear()
