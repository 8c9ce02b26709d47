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
_BLANKS = re.compile(r"[ \t\n\r\f\v\xa0]+")


def plain(text: str) -> str:
    """`text` without its tags, a line for each block (HTML Living Standard's names); text without tags comes back as it is."""
    if not MARKUP.search(text):
        return text
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return "\n".join(line for line in reader.lines() if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._done: list[str] = []
        self._silent = ""

    def lines(self) -> list[str]:
        """The lines read so far, without blanks at their ends."""
        self._break()
        return self._done

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in _BLOCKS:
            self._break()
        elif tag in _SILENT and not self._silent:
            self._silent = tag

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

    def _break(self) -> None:
        self._done.append(_BLANKS.sub(" ", "".join(self._parts)).strip())
        self._parts.clear()
