"""What is said with a number or a pair and counts nothing: سابع المستحيلات, بين قوسين, كلاهما مرضان."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.arabic.chars import folded, word_set
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType

_RANKS = {
    (value, word)
    for value, text in (
        (7, "سماء السماء"),
        (6, "حاسة الحاسة"),
        (4, "جدار الجدار"),
        (3, "عين العين"),
        (5, "طابور الطابور"),
    )
    for word in folded(text).split()
}
"""السماء السابعة, الحاسة السادسة: names, no places in a row."""
_IMPOSSIBLE = word_set("المستحيلات مستحيلات")
_BRACKETS = word_set("قوسين هلالين معقوفتين مزدوجين")
_BETWEEN = word_set("بين قاب")
_BOTH = word_set("كلاهما وكلاهما كلتاهما وكلتاهما")
_PROVINCE = word_set("مقاطعة إقليم مدينة جامعة ولاية بمقاطعة بإقليم")
_CHINESE = word_set("هيلونغجيانغ هيلونجيانج لياونينغ لياونينج وهيلونغجيانغ وهيلونجيانج")
_NEAR = 3
_STATIONS = {
    (_a, _b) for _a, _b in (("دائره", "امنيه"), ("ملحقه", "اداريه"), ("منطقه", "امنيه"), ("مفوضيه", "شرطه"))
}
"""الدائرة الأمنية الثالثة: a police station or an annexe of the town, called by its rank."""
_TWO = 2


def is_proverbial(items: Sequence[Item], draft: Draft) -> bool:
    """Whether the words of a draft are a saying or a name. O(1)."""
    if draft.type is FigureType.ORDINAL:
        span = items[draft.first : draft.last]
        if span[-1].cls == "o" and len(span) > 1 and (_stem(span[0]), _stem(span[-_TWO])) in _STATIONS:
            return True
        return any(i.text in _IMPOSSIBLE or (draft.value, i.text) in _RANKS for i in span)
    before = items[draft.first - 1].text if draft.first else ""
    if draft.value == _TWO and draft.last == draft.first + 1:
        word = items[draft.first].text
        if before in _BOTH or (word in _BRACKETS and before in _BETWEEN):
            return True
        near = {i.text for i in items[max(0, draft.first - 2) : draft.first + _NEAR]}
        return word == "جيلين" and (before in _PROVINCE or not _CHINESE.isdisjoint(near))
    return False


def _stem(item: Item) -> str:
    """The word without clitics and article."""
    word = item.text
    for clitic in ("و", "ب", "ل"):
        if word.startswith((clitic + "ال", clitic + "ل")):
            word = word[1:]
    return word.removeprefix("ال").removeprefix("ل") if word.startswith(("ال", "لل")) else word
