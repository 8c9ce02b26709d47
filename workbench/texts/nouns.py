"""What the interface counts, with its number: 1 article, 5 articles; مقالة واحدة، مقالتان، 3 مقالات، 11 مقالة.

A text of a catalogue says it where the number stands: `{n:article}`, and `{n:article.of}` for Arabic where a dual or what
follows a preposition or another noun has another ending (في مقالتين). The plural categories are those of Unicode CLDR.
"""

from __future__ import annotations

from workbench.texts.counting import category

NOUNS: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "article": ("article", "articles", "مقالة واحدة", "مقالتان", "مقالتين", "مقالات", "مقالة"),
    "candidate": ("candidate", "candidates", "مرشّحة واحدة", "مرشّحتان", "مرشّحتين", "مرشّحات", "مرشّحة"),
    "character": ("character", "characters", "حرف واحد", "حرفان", "حرفين", "أحرف", "حرفًا"),
    "claim": ("claim", "claims", "ادعاء واحد", "ادعاءان", "ادعاءين", "ادعاءات", "ادعاءً"),
    "conflict": ("conflict", "conflicts", "تعارض واحد", "تعارضان", "تعارضين", "تعارضات", "تعارضًا"),
    "copy": ("copy", "copies", "نسخة واحدة", "نسختان", "نسختين", "نسخ", "نسخة"),
    "likely": (
        "possible copy",
        "possible copies",
        "نسخة محتملة واحدة",
        "نسختان محتملتان",
        "نسختين محتملتين",
        "نسخ محتملة",
        "نسخة محتملة",
    ),
    "mention": ("mention", "mentions", "موضع واحد", "موضعان", "موضعين", "مواضع", "موضعًا"),
    "name": ("name", "names", "اسم واحد", "اسمان", "اسمين", "أسماء", "اسمًا"),
    "new": (
        "new article",
        "new articles",
        "مقالة جديدة واحدة",
        "مقالتان جديدتان",
        "مقالتين جديدتين",
        "مقالات جديدة",
        "مقالة جديدة",
    ),
    "place": ("place", "places", "موضع واحد", "موضعان", "موضعين", "مواضع", "موضعًا"),
    "report": ("report", "reports", "تقرير واحد", "تقريران", "تقريرين", "تقارير", "تقريرًا"),
    "root": ("root", "roots", "أصل واحد", "أصلان", "أصلين", "أصول", "أصلًا"),
    "row": ("row", "rows", "سطر واحد", "سطران", "سطرين", "أسطر", "سطرًا"),
    "sentence": ("sentence", "sentences", "جملة واحدة", "جملتان", "جملتين", "جمل", "جملة"),
    "step": ("step", "steps", "خطوة واحدة", "خطوتان", "خطوتين", "خطوات", "خطوة"),
    "value": ("value", "values", "قيمة واحدة", "قيمتان", "قيمتين", "قيم", "قيمة"),
}
"""id → English for one and many; Arabic for one, two as a subject, two otherwise, few (3–10), many (11–99)."""
RLM = "\u200f"
"""RIGHT-TO-LEFT MARK: behind a Latin name and a point or colon the number would go with the name (UAX #9, W4 and N1)."""
_OTHER = {"ًا": "", "ءً": "ء"}
"""The ending of many → that of other (100, 102 …), which has none."""


def numbered(count: int, noun: str, language: str) -> str:
    """A number with its noun; `noun` is an id of `NOUNS`, with `.of` behind it where it is no subject. KeyError."""
    name, _, case = noun.partition(".")
    one, more, single, dual, oblique, few, many = NOUNS[name]
    if language != "ar":
        return f"{count} {one if count == 1 else more}"
    if count == 1:
        return single
    kind = category(count)
    if count == 2:
        return oblique if case else dual
    named = few if kind == 3 else many if kind == 4 else _plain(many)
    return f"{RLM}{count} {named}"


def _plain(many: str) -> str:
    ending = next((x for x in _OTHER if many.endswith(x)), "")
    return many[: len(many) - len(ending)] + _OTHER.get(ending, "")


class Counted(int):
    """A number in a text: with the id of a noun behind its colon it is said with that noun, else as numbers are."""

    language = "en"

    @classmethod
    def of(cls, value: int, language: str) -> Counted:
        """The number for texts of one language."""
        self = cls(value)
        self.language = language
        return self

    def __format__(self, spec: str) -> str:
        if spec.partition(".")[0] in NOUNS:
            return numbered(int(self), spec, self.language)
        return format(int(self), spec)
