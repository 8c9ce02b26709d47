"""Documents that are sources: جاء في بيان X أن, بيان جاء فيه, في تقرير صادر عن المعهد، …."""

from __future__ import annotations

from workbench.detect.attribution.cue_verbs import FORMS, Gender
from workbench.detect.attribution.lexicon import BY_THAT, DOCUMENTS, THAT
from workbench.detect.attribution.nouns import Nouns
from workbench.detect.attribution.objects import Complement
from workbench.detect.attribution.papers import IN_IT, owner, paper_before
from workbench.detect.attribution.source import Source
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text

_ISSUED = frozenset({"صادر", "صادره"})
_BY = frozenset(
    verb + end
    for verb in ("اصدر", "نشر", "وزع", "عمم", "بث", "اذاع", "اعد")
    for end in ("ه", "ها", "ته", "تها")
)
"""أصدرته, نشرها: who stands behind these has issued the paper before them."""


class Documents:
    """Finds the documents of one text that are sources."""

    def __init__(self, text: Text, nouns: Nouns, subjects: Subjects) -> None:
        self.text = text
        self.nouns = nouns
        self.subjects = subjects

    def at(self, i: int, end: int, start: int) -> Source | None:
        """جاء في بيان X أن …: the document's owner speaks, or the document when no owner is named."""
        tokens = self.text.tokens
        if i + 2 < end and tokens[i + 1].word in IN_IT:
            return self._in_it(i, end, start)
        if i + 2 >= end or tokens[i + 1].word not in {"في", "ب"} or tokens[i + 2].word not in DOCUMENTS:
            return None
        mark = next((k for k in range(i + 3, min(end, i + 40)) if self._opens_content(k)), None)
        if mark is None:
            return None
        whose = self.nouns.speaker_after(self._past_issue(i + 3, mark), mark, bounded=False)
        span = self.text.span(whose.first, whose.end) if whose else None
        return self._found(i, i + 3, start, span or (tokens[i + 2].start, tokens[i + 2].end), mark)

    def _past_issue(self, at: int, mark: int) -> int:
        """Behind صادر عن, صادر اليوم عن, أصدرته, نشرته: where the name of those whose paper it is begins."""
        tokens = self.text.tokens
        if at < mark and tokens[at].word.removeprefix("ال") in _ISSUED:
            return next((k + 1 for k in range(at + 1, min(mark, at + 5)) if tokens[k].word == "عن"), at)
        return at + 1 if at < mark and tokens[at].word in _BY else at

    def _in_it(self, i: int, end: int, start: int) -> Source | None:
        """صدر عن الجيش بيان جاء فيه أن …: whose document it is speaks, else the document."""
        tokens = self.text.tokens
        paper = paper_before(self.text, i)
        mark = next((k for k in range(i + 2, min(end, i + 12)) if self._opens_content(k)), None)
        if paper is None or mark is None:
            return None
        whose = owner(self.text, self.nouns, self.subjects, paper, i)
        span = self.text.span(whose.first, whose.end) if whose else None
        found = self._found(i, i + 2, start, span or (tokens[paper].start, tokens[paper].end), mark)
        found.gender = None
        return found

    def _found(self, i: int, end: int, start: int, speaker: tuple[int, int], mark: int) -> Source:
        kind = (
            "quote"
            if mark in self.text.opens
            else ("colon" if self.text.tokens[mark].word == ":" else "that")
        )
        if kind == "colon" and mark + 1 in self.text.opens:
            kind, mark = "quote", mark + 1
        found = Source(i, end, start, speaker, mark, False, "found_in", opens=True)
        found.gender, found.complement = Gender.FEMALE, Complement(kind, mark)
        return found

    def opening(self, i: int, end: int, start: int) -> Source | None:
        """ففي تقرير صادر عن المعهد، أقبل …: the paper speaks when the clause behind it has no cue of its own."""
        tokens = self.text.tokens
        comma = next((k for k in range(i + 2, min(end, i + 22)) if tokens[k].word in "،,"), None)
        if comma is None or comma + 4 > end:
            return None
        head = tokens[comma + 1].word
        if any(t.word in {"الذي", "التي"} for t in tokens[i:comma]) or FORMS.get(head) or FORMS.get(head[1:]):
            return None
        span = self.text.span(i + 1, comma)
        return Source(i, i + 1, start, span, comma + 1, False, "in_paper", opens=True) if span else None

    def _opens_content(self, k: int) -> bool:
        word = self.text.tokens[k].word
        if k in self.text.opens:
            return self.text.words_in(self.text.opens[k]) > 3
        return word in THAT or word in BY_THAT or word == ":"
