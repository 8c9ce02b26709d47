"""The words of a phrase (على الأقل, كانون الثاني) become one item."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.detect.figures.lexicon import OTHER, PHRASES, Lex
from workbench.detect.figures.tokens import Item

_Rest = tuple[tuple[str, ...], Lex]


_HEADS = frozenset(form for head in PHRASES for form in (head, "و" + head, head.removeprefix("ال")))
"""What the first item of a phrase may read."""


def phrased(items: list[Item], text: str) -> list[Item]:
    """The items with the words of every phrase joined; the longest phrase wins."""
    out: list[Item] = []
    taken = 0
    for i in [i for i, item in enumerate(items) if item.text in _HEADS]:
        item = items[i]
        if i < taken or (item.kind != "word" and item.cls != "p"):
            continue
        word = item.text
        if item.al and word[:2] != "ال":
            word = "ال" + word
        options = PHRASES.get(word)
        if options is None and (item.lex is not OTHER or word[:1] != "و" or word[1:] not in PHRASES):
            continue
        named = bool(item.prep) and item.lex.cls == "o"  # باول أمس
        joined = _phrase(items, i, options, text) if options and not named else None
        if joined is None and item.lex is OTHER and word[:1] == "و" and (options := PHRASES.get(word[1:])):
            joined = _phrase(items, i, options, text)
            if joined is not None:
                out += items[taken:i]
                taken = i
                out.append(Item(item.start, item.start + 1, item.start, "k", OTHER, "و", kind="clitic"))
                item.start, item.outer, item.wa = item.start + 1, item.start, True
        if joined is None:
            continue
        size, lex = joined
        out += items[taken:i]
        taken = i + size
        last = items[i + size - 1]
        out.append(
            Item(
                item.start,
                last.end,
                item.outer,
                lex.cls,
                lex,
                text[item.start : last.end],
                item.al,
                item.wa,
                item.prep,
                kind="word",
            )
        )
    return out + items[taken:] if taken else items


def _phrase(
    items: list[Item], at: int, seconds: Mapping[str, list[_Rest]], text: str
) -> tuple[int, Lex] | None:
    if at + 1 >= len(items):
        return None
    second = items[at + 1]
    for words, lex in seconds.get(text[second.outer : second.end], ()):
        j = at + 2
        for want in words:
            if j >= len(items) or text[items[j].outer : items[j].end] != want:
                break
            j += 1
        else:
            return j - at, lex
    return None
