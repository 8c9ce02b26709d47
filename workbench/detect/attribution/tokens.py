"""Words, quotes and sentences of a text, as the attribution parser reads them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from workbench.arabic.chars import IGNORABLE, fold

_TOKEN = re.compile(r"\n|[^\W_]+|[^\s]")
_OPEN, _CLOSE = "«“„‹‘", "»”›’"
_PAIR = {"»": "«‹", "”": "“„", "›": "‹«", "’": "‘"}
_STRAIGHT = frozenset({'"', "'"})
_PROCLITICS = frozenset("بلوفك")
DEEPEST = 32
"""More signs than this that wait to be closed: the outermost are given up."""
LONGEST = 600
"""A sentence is cut after so many tokens, so that text without any stop is read in linear time."""
LONG_QUOTE = 4000
"""A quote that has not closed after so many code points was never one."""


@dataclass(slots=True)
class Token:
    """A word or a sign: its source interval, folded form, and the quote and sentence it stands in."""

    start: int
    end: int
    word: str
    raw: str
    """As written without vowel marks: it keeps ى and ي, أ and إ apart."""
    sentence: int = 0
    quote: int = -1
    """Index of the innermost quote around it, -1 outside."""

    @property
    def definite(self) -> bool:
        """True for a word with the article; إلقاء, ألم and آلة only look so when folded."""
        return self.word.startswith("ال") and self.raw[:1] == "ا"

    @property
    def is_word(self) -> bool:
        """True for letters and digits."""
        return self.word[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted stretch as token indices: the opening sign, and the closing one."""

    first: int
    last: int
    parent: int = -1


@dataclass(slots=True)
class Text:
    """A text cut into tokens, quotes and sentences."""

    source: str
    tokens: list[Token]
    quotes: list[Quote]
    sentences: list[tuple[int, int]]
    """Token intervals [first, end); they never end inside a quote that closes in the same paragraph."""
    opens: dict[int, int] = field(default_factory=dict)
    """Token index of an opening sign → its quote."""
    closes: dict[int, int] = field(default_factory=dict)

    def word(self, i: int) -> str:
        """The folded word or sign at `i`, empty behind the last."""
        return self.tokens[i].word if i < len(self.tokens) else ""

    def first_of(self, i: int) -> int:
        """The first token of the sentence that token `i` stands in."""
        return self.sentences[self.tokens[i].sentence][0]

    def end_of(self, i: int) -> int:
        """The index after the last token of the sentence that token `i` stands in."""
        return self.sentences[self.tokens[i].sentence][1]

    def before(self, i: int) -> str:
        """The folded word or sign before token `i` in its sentence, empty at its beginning."""
        first = self.sentences[self.tokens[i].sentence][0]
        return self.tokens[i - 1].word if i > first else ""

    def words_in(self, quote: int) -> int:
        """How many words a quote holds."""
        q = self.quotes[quote]
        return sum(t.is_word for t in self.tokens[q.first + 1 : q.last])

    def span(self, first: int, end: int) -> tuple[int, int] | None:
        """Source interval of tokens [first, end) without signs at its edges; None when no word is in it."""
        while first < end and not self.tokens[first].is_word and first not in self.opens:
            first += 1
        while end > first and not self.tokens[end - 1].is_word and end - 1 not in self.closes:
            end -= 1
        if first in self.opens and not first <= self.quotes[self.opens[first]].last < end:
            return self.span(first + 1, end)
        if end - 1 in self.closes and self.quotes[self.closes[end - 1]].first < first:
            return self.span(first, end - 1)
        return (self.tokens[first].start, self.tokens[end - 1].end) if first < end else None

    def unquoted(self, first: int, end: int) -> tuple[int, int] | None:
        """The interval of tokens [first, end), without the signs when all of it is one quoted name."""
        quote = self.opens.get(first)
        if quote is not None and self.quotes[quote].last == end - 1:
            return self.span(first + 1, end - 1)
        return self.span(first, end)

    def token_at(self, offset: int) -> int:
        """Index of the last token that starts at or before `offset`."""
        return bisect_right(self.tokens, offset, key=lambda t: t.start) - 1


def read(source: str) -> Text:
    """Cut `source` into tokens, pair its quotes, and find its sentences. O(n)."""
    folded = fold(source)
    tokens: list[Token] = []
    for match in _TOKEN.finditer(folded.text):
        start, end = folded.span(match.start(), match.end())
        if tokens and start < tokens[-1].end:
            continue
        word = match.group()
        raw = IGNORABLE.sub("", source[start:end]) if word[:1].isalpha() else word
        tokens.append(Token(start, end, word, raw))
    quotes = _quotes(source, tokens)
    _assign(tokens, quotes)
    text = Text(source, tokens, quotes, _sentences(source, tokens))
    text.opens = {q.first: i for i, q in enumerate(quotes)}
    text.closes = {q.last: i for i, q in enumerate(quotes)}
    for number, (first, end) in enumerate(text.sentences):
        for token in tokens[first:end]:
            token.sentence = number
    return text


def _quotes(source: str, tokens: list[Token]) -> list[Quote]:
    """Pair the signs with a stack; what does not close within its reach is no quote.

    Straight quotes open or close by what touches them: a space or an opening sign before, or a proclitic
    written with it (لـ"بلومبرغ"), means open; a letter or stop before and no letter after means close.
    """
    stack: list[tuple[int, str]] = []
    pairs: list[tuple[int, int]] = []
    again: set[int] = set()
    for i, token in enumerate(tokens):
        sign = token.word
        del stack[:-DEEPEST]
        if i in again:
            continue
        if sign == "\n":
            again = _again(source, tokens, i, stack)
            kept = bool(again) or _closes_next(source, tokens, i, stack)
            stack = stack if kept else [s for s in stack if s[1] not in _STRAIGHT]
        elif sign == "“" and stack and stack[-1][1] == "”" and not _opens(source, tokens, i):
            pairs.append((stack.pop()[0], i))
        elif sign in _OPEN:
            stack.append((i, sign))
        elif sign in _CLOSE:
            at = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][1] in _PAIR[sign]), None)
            if at is not None:
                pairs.append((stack[at][0], i))
                del stack[at:]
            elif sign == "”" and _opens(source, tokens, i):
                stack.append((i, sign))
        elif sign in _STRAIGHT and not _apostrophe(source, token):
            straight = [k for k, s in enumerate(stack) if s[1] == sign]
            if straight and not _opens(source, tokens, i):
                pairs.append((stack[straight[-1]][0], i))
                del stack[straight[-1] :]
            elif len(straight) < 2 and (sign == '"' or _opens(source, tokens, i)):
                stack.append((i, sign))
    pairs = sorted(
        p for p in pairs if tokens[p[1]].start - tokens[p[0]].start <= LONG_QUOTE and p[1] > p[0] + 1
    )
    quotes: list[Quote] = []
    around: list[int] = []
    for first, last in pairs:
        while around and quotes[around[-1]].last < first:
            around.pop()
        quotes.append(Quote(first, last, around[-1] if around else -1))
        around.append(len(quotes) - 1)
    return quotes


def _again(source: str, tokens: list[Token], i: int, stack: list[tuple[int, str]]) -> set[int]:
    """The sign that opens the next paragraph of a quote still open at the line end `i`, if one does."""
    nxt = next((k for k in range(i, min(i + 3, len(tokens))) if tokens[k].word != "\n"), None)
    going_on = (
        nxt is not None and stack and stack[-1][1] == tokens[nxt].word and tokens[nxt].word in _STRAIGHT
    )
    return {nxt} if nxt is not None and going_on and _opens(source, tokens, nxt) else set()


def _closes_next(source: str, tokens: list[Token], i: int, stack: list[tuple[int, str]]) -> bool:
    """قال: "… (line end) …".: what a colon opened is closed by the first sign of the next paragraph."""
    if not stack or stack[-1][1] not in _STRAIGHT or tokens[stack[-1][0] - 1].word != ":":
        return False
    begin = next((k for k in range(i, min(i + 3, len(tokens))) if tokens[k].word != "\n"), len(tokens))
    for k in range(begin, min(begin + LONGEST, len(tokens))):
        if tokens[k].word == "\n":
            return False
        if tokens[k].word == stack[-1][1]:
            after = source[tokens[k].end : tokens[k].end + 1]
            return k > begin + 3 and (not after or after.isspace() or after in ".،؛")
    return False


def _apostrophe(source: str, token: Token) -> bool:
    """l'homme: a single sign between Latin letters or digits."""
    before, after = source[token.start - 1 : token.start], source[token.end : token.end + 1]
    return token.word == "'" and before.isascii() and before.isalnum() and after.isalnum()


def _opens(source: str, tokens: list[Token], i: int) -> bool:
    """Whether the straight quote at token `i` opens, judged by its neighbours."""
    at = tokens[i].start
    before, after = source[at - 1 : at], source[at + 1 : at + 2]
    if not after or after.isspace() or after in ".،؛:!؟?)]":
        return False
    if not before or before.isspace() or before in "([{:،-–—/":
        return True
    glued = tokens[i - 1] if i else None
    if glued and glued.end >= at and glued.word in _PROCLITICS:
        return True
    return before == "ـ"


def _assign(tokens: list[Token], quotes: list[Quote]) -> None:
    """Tell each token its innermost quote; the signs themselves belong to the quote around them."""
    for number, quote in enumerate(quotes):
        for token in tokens[quote.first + 1 : quote.last]:
            token.quote = number


def _sentences(source: str, tokens: list[Token]) -> list[tuple[int, int]]:
    """Sentences end at a line end, or at . ! ? ؟ … outside quotes when white space or a letter glued on follows."""
    out: list[tuple[int, int]] = []
    first = 0
    for i, token in enumerate(tokens):
        end = token.word == "\n" or (token.word in ".!?؟…" and token.quote < 0 and _stops(source, tokens, i))
        end = end or _quoted_stop(source, tokens, i)
        if end or i + 1 - first >= LONGEST:
            if i + 1 > first:
                out.append((first, i + 1))
            first = i + 1
    if first < len(tokens):
        out.append((first, len(tokens)))
    return out


def _quoted_stop(source: str, tokens: list[Token], i: int) -> bool:
    """A quote that ends with its own full stop (… المدينة." وقال) ends the sentence, unless a sign goes on with it."""
    if i < 2 or tokens[i].word not in _CLOSE + '"' or tokens[i].quote >= 0 or tokens[i - 1].quote < 0:
        return False
    stopped = tokens[i - 1].word == "." and tokens[i - 2].word != "." and tokens[i - 1].end == tokens[i].start
    following = tokens[i + 1].word if i + 1 < len(tokens) else ""
    return stopped and source[tokens[i].end : tokens[i].end + 1].isspace() and following[:1].isalnum()


def _in_brackets(tokens: list[Token], i: int) -> bool:
    """(سي. إن. إن): a full stop between brackets that open and close near it."""
    opened = next((t.word for t in reversed(tokens[max(0, i - 6) : i]) if t.word in "()\n"), "")
    return opened == "(" and any(t.word == ")" for t in tokens[i + 1 : i + 7])


def _stops(source: str, tokens: list[Token], i: int) -> bool:
    """A full stop ends a sentence unless it stands in a number, an address or after an initial."""
    token = tokens[i]
    after = source[token.end : token.end + 1]
    before = tokens[i - 1] if i else None
    if token.word == "." and _in_brackets(tokens, i):
        return False
    if token.word == "." and before is not None:
        if after == ".":
            return False
        if before.is_word and before.end < token.start and after.isalpha() and not before.word.isascii():
            return True
        if not after.isspace() and after and (before.word.isascii() or after.isdigit()):
            return False
        nxt = tokens[i + 1] if i + 1 < len(tokens) else None
        if nxt is not None and nxt.start == token.end and (len(nxt.word) < 4 or len(before.word) < 3):
            return False
        if (
            before.is_word
            and before.end == token.start
            and before.end - before.start == 1
            and not before.word.isdigit()
        ):
            return False
    return True
