"""Words, their proclitics, sentences and paragraphs of Arabic news, and a light stemmer for search."""

from __future__ import annotations

import re
from bisect import bisect_right

from workbench.arabic.chars import IGNORABLE, folded
from workbench.arabic.lexical import (
    ABBREVIATIONS,
    AFTER_FA,
    ARTICLE_LIKE,
    BEFORE_ARTICLE,
    BEFORE_HAMZA,
    WAW_WORDS,
)
from workbench.domain.span import Span

_EXTEND = IGNORABLE.pattern[1:-2].replace("\u0640", "")
_LETTER = r"[^\W_]"
_WORD = re.compile(
    rf"{_LETTER}(?:[{_EXTEND}]|{_LETTER}|(?<=\d)[.,:/٫٬،](?=\d)|(?<=[A-Za-z])[.'’](?=[A-Za-z]))*",
)
_TERMINATOR = re.compile(r"[.!?؟۔…]+[\"'”’»)\]}›]*|\n")
_LONGEST_WORD = 64
_CLOSING = "\"'”’»)]}›"
_ARABIC_LETTER = re.compile(r"[\u0620-\u064a\u0671-\u06d3]")
_LINE = re.compile(r"[^\n\u2029]+")


def words(text: str) -> list[Span]:
    """The words of `text` in order: letters with their marks, and figures with their separators as one.

    Punctuation and blanks belong to no word. A hyphen divides; a separator inside a figure or a date does not.
    """
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def word_at(text: str, offset: int) -> Span | None:
    """The word that holds `offset`, or that ends there; None between words."""
    start = max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset)) + 1
    if offset > 0 and start == offset:
        start = max(text.rfind(" ", 0, offset - 1), text.rfind("\n", 0, offset - 1)) + 1
    before = None
    for match in _WORD.finditer(text, start):
        if match.start() > offset:
            break
        if offset < match.end():
            return Span(*match.span())
        if offset == match.end():
            before = Span(*match.span())
    return before


def clitics(word: str) -> list[Span]:
    """The proclitics of a written word (و ف ب ل ك ال) in order, each as a span of it; what follows is the stem.

    Marks and tatweel stay with the letter before them. Without a dictionary only what is nearly certain is cut:
    letters before the article, before a figure or a Latin word, a و that begins no known word, a preposition
    before أ or إ. `وزير`, `الله`, `بلد` have none.
    """
    cuts = _cuts(word)
    return [Span(start, end) for start, end in zip([0, *cuts[:-1]], cuts, strict=True)] if cuts else []


def _cuts(word: str) -> list[int]:
    """Where the proclitics of `word` end, ascending."""
    letters = [at for at, char in enumerate(word) if not IGNORABLE.match(char)]
    plain = "".join(word[at] for at in letters)
    lengths = _proclitics(plain, _followed_by_tatweel(word, letters))
    return [letters[length] for length in lengths if length < len(letters)]


def _followed_by_tatweel(word: str, letters: list[int]) -> bool:
    """True when a tatweel follows the first letter, as in لـUNHCR: the writer's own cut."""
    end = letters[1] if len(letters) > 1 else len(word)
    return bool(letters) and "\u0640" in word[letters[0] : end]


def _proclitics(plain: str, stretched: bool = False) -> list[int]:
    """Lengths of the nested proclitics of a word without marks, ascending: وبالبيت → [1, 2, 4]."""
    at = 0
    cuts = []
    if plain[:1] in {"و", "ف"} and _is_conjunction(plain, stretched):
        at = 1
        cuts.append(at)
    rest = plain[at:]
    if rest[:2] == "لل" and len(rest) >= 4:
        return [*cuts, at + 1, at + 2]
    if rest[:1] in {"ب", "ل", "ك"} and len(rest) > 1:
        foreign = not _ARABIC_LETTER.match(rest[1]) or (stretched and not at)
        article = _has_article(rest[1:]) and not BEFORE_ARTICLE.fullmatch(folded(rest))
        hamza = (
            rest[1] in "أإ"
            and (len(rest) >= 4 or rest[1:] in {"أن", "أي"})
            and not BEFORE_HAMZA.fullmatch(folded(rest))
        )
        if foreign or article or hamza:
            at += 1
            cuts.append(at)
    if _has_article(plain[at:]):
        cuts.append(at + 2)
    return cuts


def _has_article(rest: str) -> bool:
    """True when `rest` begins with ال and two letters or more follow that are no word by themselves with it."""
    return rest.startswith("ال") and len(rest) >= 4 and not ARTICLE_LIKE.fullmatch(folded(rest))


def _is_conjunction(plain: str, stretched: bool) -> bool:
    """True when the و or ف that begins a word is a word of its own."""
    rest = plain[1:]
    if len(rest) < 1 or (len(rest) < 2 and _ARABIC_LETTER.match(rest)):
        return False
    if stretched or not _ARABIC_LETTER.match(rest[0]):
        return True
    key = folded(plain)
    if _has_article(rest) or (rest[:2] == "لل" and len(rest) >= 4):
        return not BEFORE_ARTICLE.fullmatch(key)
    if rest[0] in "أإآ" or rest == "الى":
        return not BEFORE_HAMZA.fullmatch(key)
    if plain[0] == "و":
        return not WAW_WORDS.fullmatch(key)
    return key[1:] in AFTER_FA


def sentences(text: str) -> list[Span]:
    """The sentences of `text`, without the blanks around them; a newline always ends one.

    A full stop ends none inside a figure, after an initial or an abbreviation (د. أحمد), or as `..`, the pause
    of Arabic newspapers. Closing quotes and brackets stay with their sentence; a question that is quoted
    inside a sentence does not end it.
    """
    out: list[Span] = []
    start = 0
    for match in _TERMINATOR.finditer(text):
        if match.end() <= start or not _ends_sentence(text, start, match):
            continue
        _append(out, text, start, match.end())
        start = match.end()
    _append(out, text, start, len(text))
    return out


def _append(out: list[Span], text: str, start: int, end: int) -> None:
    """Add text[start:end] without its outer blanks, unless nothing is left."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        out.append(Span(left, right))


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """Decide whether a terminator ends the sentence that began at `start`."""
    mark = match.group()
    if mark == "\n":
        return True
    stops = mark.rstrip(_CLOSING)
    after = text[match.end() : match.end() + 1]
    if not after or after == "\n":
        return True
    closed = len(stops) < len(mark)
    if stops != ".":
        return after.isspace() and stops != ".." and not (closed and not stops.endswith("."))
    at = _last_word(text, start, match.start())
    before = IGNORABLE.sub("", text[at : match.start()])
    if after.isspace() or closed:
        return closed or not _is_abbreviation(_char_before(text, start, at), before)
    return bool(_ARABIC_LETTER.match(after)) and len(before) > 1 and bool(_ARABIC_LETTER.match(before[-1]))


def _last_word(text: str, start: int, end: int) -> int:
    """Where the letters, digits and inner stops that stand directly before `end` begin."""
    at, start = end, max(start, end - _LONGEST_WORD)
    while at > start and (text[at - 1].isalnum() or IGNORABLE.match(text[at - 1]) or text[at - 1] == "."):
        at -= 1
    return at


def _char_before(text: str, start: int, at: int) -> str:
    """The last character of text[start:at] that is no blank, empty when there is none."""
    while at > start and text[at - 1].isspace():
        at -= 1
    return text[at - 1 : at] if at > start else ""


def _is_abbreviation(before: str, word: str) -> bool:
    """True for initials, abbreviations and the number of a list item before a full stop.

    A lone letter after a figure is a unit or an era (2024 م.) and lets the sentence end.
    """
    if word.isdigit():
        return not before
    if len(word) == 1 and word.isalpha():
        return not before.isdigit()
    initials = "." in word and all(len(part) == 1 for part in word.split("."))
    return initials or folded(word) in ABBREVIATIONS


def sentence_at(text: str, offset: int) -> Span | None:
    """The sentence that holds `offset`; between two, the earlier one; None when nothing stands before."""
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset)
    line = text[line_start : len(text) if line_end < 0 else line_end]
    found = [span.shifted(line_start) for span in sentences(line)]
    if not found:
        return None
    index = bisect_right(found, offset, key=lambda span: span.start) - 1
    return found[max(index, 0)]


def paragraphs(text: str) -> list[Span]:
    """The lines of `text` that hold something, without the blanks around them."""
    out: list[Span] = []
    for match in _LINE.finditer(text):
        _append(out, text, *match.span())
    return out


_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


def light_stem(word: str) -> str:
    """A light stem of one folded word, for search and concordances: the Light10 affixes of Larkey et al. (2007).

    One و, one form of the article and common suffixes go while at least two (after و three) letters are left.
    """
    if word.startswith("و") and len(word) > 3:
        word = word[1:]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)]
    return word
