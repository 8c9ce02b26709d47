"""Finding a word in a text, its clitics, and what stands around it. Pure; the library's side is `concordance`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.arabic.chars import fold, folded
from workbench.arabic.words import clitics, light_stem, word_at, words
from workbench.domain.concordance import Match
from workbench.domain.span import Span
from workbench.storage.search import stripped


def tokens(query: str) -> list[str]:
    """The folded words of a query."""
    plain = folded(query)
    return [plain[w.start : w.end] for w in words(plain)]


def probe(keys: Sequence[str], match: Match) -> str:
    """The query in the language of full-text search that every article with a hit answers."""
    if match is Match.STEM:
        return " ".join(f"{light_stem(key)}*" for key in keys)
    return " ".join(keys)


def find(text: str, keys: Sequence[str], match: Match) -> Iterator[tuple[Span, str]]:
    """Every place of the words `keys` (folded, following each other) with the clitics that its first word has more."""
    if not keys:
        return
    plain = fold(text)
    needle = light_stem(keys[0]) if match is Match.STEM else keys[0].removeprefix("ال")
    seen = -1
    for found in re.finditer(re.escape(needle), plain.text):
        first = word_at(text, plain.span(found.start(), found.end())[0])
        if first is None or first.start <= seen:
            continue
        seen = first.start
        extra = same(text[first.start : first.end], keys[0], match)
        if extra is None:
            continue
        last = _rest(text, first, keys[1:], match)
        if last is not None:
            yield Span(first.start, last.end), extra


def _rest(text: str, first: Span, keys: Sequence[str], match: Match) -> Span | None:
    """The last word of the run that begins with `first`, None when the words after it are others."""
    if not keys:
        return first
    line_end = text.find("\n", first.end)
    line = text[first.start : len(text) if line_end < 0 else line_end]
    run = [w.shifted(first.start) for w in words(line)[: len(keys) + 1]]
    if len(run) <= len(keys):
        return None
    for (_, word), key in zip(pairwise(run), keys, strict=True):
        if same(text[word.start : word.end], key, Match.FORM if match is Match.WORD else match) is None:
            return None
    return run[-1]


def same(word: str, key: str, match: Match) -> str | None:
    """The proclitics that a written word has before `key` ("" for none), None when it is another word."""
    plain = folded(word)
    if plain == key:
        return ""
    if match is Match.FORM:
        return None
    cuts = clitics(word)
    if match is Match.STEM:
        stem = light_stem(key)
        forms = [plain, *stripped(word)]
        if all(light_stem(form) != stem for form in forms):
            return None
        return word[: cuts[-1].end] if cuts else ""
    if key not in stripped(word):
        return None
    for cut in cuts:
        if folded(word[cut.end :]) == key:
            return word[: cut.end]
    return word[: cuts[-1].end]


def context(text: str, span: Span, width: int) -> tuple[str, str]:
    """What stands before and after a place: at most `width` code points of its paragraph, from whole words on."""
    low = max(text.rfind("\n", 0, span.start) + 1, span.start - width)
    end = text.find("\n", span.end)
    high = min(len(text) if end < 0 else end, span.end + width)
    before, after = text[low : span.start], text[span.end : high]
    if low > 0 and not text[low - 1].isspace() and " " in before:
        before = before.split(" ", 1)[1]
    if high < len(text) and not text[high].isspace() and " " in after:
        after = after.rsplit(" ", 1)[0]
    return before, after
