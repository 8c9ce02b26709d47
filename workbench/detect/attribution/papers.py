"""Documents that are named before what they say: أصدرت الوزارة بيانا أكدت فيه, صدر عن الجيش بيان جاء فيه."""

from __future__ import annotations

from workbench.detect.attribution.lexicon import DOCUMENTS
from workbench.detect.attribution.nouns import Nouns, Phrase
from workbench.detect.attribution.phrases import PAPERS, SETTINGS, SPEAKERS
from workbench.detect.attribution.subjects import Subjects
from workbench.detect.attribution.tokens import Text

IN_IT = frozenset({"فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها"})
"""Right behind a cue: what was said stands in the document before it."""
_FAR = 14
_FROM = frozenset({"عن", "من"})
_ISSUED = frozenset({"صدر", "وصدر", "صادر", "الصادر", "صادره", "صدرت", "وصدرت", "ورد", "ووردنا"})


def paper_before(text: Text, i: int) -> int | None:
    """Token index of the document named before the cue at `i` in its sentence, None when there is none near."""
    first = text.first_of(i)
    for k in range(i - 1, max(first, i - _FAR) - 1, -1):
        if text.tokens[k].quote == text.tokens[i].quote and _is_paper(text.tokens[k].word):
            return k
    return None


def _is_paper(word: str) -> bool:
    known = DOCUMENTS | PAPERS | SETTINGS
    plain = word.removesuffix("ا") if word[-1:] == "ا" else word
    return word in known or plain in known or (plain[:1] in "بل" and plain[1:] in known)


def owner(text: Text, nouns: Nouns, subjects: Subjects, paper: int, cue: int) -> Phrase | None:
    """Whose document it is: who follows it (بيان للجيش), from whom it came (صدر عن الجيش بيان), who gave it out."""
    tokens = text.tokens
    first = text.first_of(paper)
    behind = paper + 1
    issued = tokens[paper].word in DOCUMENTS | PAPERS
    if issued and behind < cue and (behind in nouns.speakers or tokens[behind].word in SPEAKERS):
        return nouns.speaker_after(behind, cue, bounded=False)
    for k in range(paper + 1, cue):
        if tokens[k].word in {"عن", "ل"} or (tokens[k].word.startswith("لل") and len(tokens[k].word) > 4):
            begin = k if tokens[k].word.startswith("لل") else k + 1
            return nouns.speaker_after(begin, cue, bounded=False)
    for k in range(paper - 1, first, -1):
        if tokens[k].word in _FROM and tokens[k - 1].word in _ISSUED:
            return nouns.speaker_after(k + 1, paper, bounded=False)
    return subjects.clause(first, paper) if paper > first + 1 else None
