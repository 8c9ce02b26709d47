"""The kind of claim that a passage makes: what is said decides, that somebody says it comes last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.arabic.chars import folded
from workbench.arabic.words import words
from workbench.detect.suggest import lexicon
from workbench.domain.codebook import Codebook
from workbench.domain.mention import CueClass, Figure, FigureType, Mention, Statement
from workbench.services import attribution


def _set(written: str) -> frozenset[str]:
    return frozenset(folded(written).split())


_SHARES = frozenset({FigureType.PERCENT, FigureType.FRACTION})
_COUNTS = frozenset({FigureType.COUNT, FigureType.STRENGTH, FigureType.MEASURE})
_HARM = _set(
    "قتل قتلت قتلوا قتيل قتلى مقتل أصيب أصيبت أصيبوا إصابة إصابات جرح جرحى جريح استشهد استشهدت استشهدوا استشهاد شهداء توفي توفيت توفوا وفاة مصرع "
    "لقي لقوا ضحايا غرقوا كسر كسور جثة جثث"
)
_PUT_DOWN = frozenset({"قضت", "قضي", "القضاء"})
"""قضت الوحدات على ثلاثة: with على only; without, a court's word."""
_GOALS = _set("أهداف هدف هدفين هدفا الهدف نقطة نقاط مباراة مباريات")
"""Sport uses the words of harm for other things; beside these they are not read as harm."""
_BLAME = _set("تبنى تبنت يتبنى مسؤوليته مسؤوليتها مسؤوليتهم تورط متورط متورطون ضلوع ضالع ضالعون المسؤولية")
_GROWTH = lexicon.CHANGES | _set(
    "ارتفاع انخفاض تراجع زيادة نسبة معدل عدد عددهم عددها إجمالي مجموع نمو حصيلة عددا بنسبة بلغت يبلغ تبلغ"
)
_POLICY = _set(
    "قانون القانون مشروع مرسوم قرار قرارا القرار صادق صادقت المصادقة أقر أقرت إقرار قرر قررت قرروا حظر الحظر تعديل تعديلات التعديلات تحوير تعيين عين عينت إقالة أقال "
    "إجراء إجراءات الإجراءات فرض فرضت منع منعت رفع رفعت إلغاء ألغت ألغى اتفاق الاتفاق نص خطة استراتيجية سياسة سياسات مبادرة التزم التزمت تعهد تعهدت إحداث إنشاء سن ترخيص"
)
_NEXT = _set(
    "سوف لن المقبل المقبلة القادم القادمة المنتظر المتوقع المرجح المقرر يعتزم تعتزم نعتزم يستعد تستعد"
)
_FORECASTS = frozenset({CueClass.WARN, CueClass.ESTIMATE})
_HEAD = 12
"""Words of the content in which its main verb is looked for."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """What the guesses ask for: the passage's words, those of its content, its figures and statements."""

    words: Sequence[str]
    content: Sequence[str]
    figures: Sequence[Figure]
    said: Sequence[Statement]
    narrated: bool
    """True when nobody is quoted, or only a source phrase (بحسب) stands beside a sentence that tells."""


def label(
    text: str, figures: Iterable[Mention], said: Sequence[Statement], start: int, end: int, codebook: Codebook
) -> str:
    """The label that fits text[start:end]; one that the codebook lacks falls through to the next that fits.

    Harm and money come before counts, denials before everything, and "statement" is left for what is said and is
    nothing else. At last the codebook's first label.
    """
    inside = [m.detail for m in figures if isinstance(m.detail, Figure)]
    reported = [s for s in said if attribution.belongs(s, start, end)]
    passage = _passage(text, inside, reported, start, end)
    for name in (*_guesses(passage), "event"):
        if codebook.label(name) is not None:
            return name
    return codebook.labels[0].id if codebook.labels else "event"


def _passage(
    text: str, figures: Sequence[Figure], said: Sequence[Statement], start: int, end: int
) -> _Passage:
    verbal = [s for s in said if s.cue_class is not CueClass.REPORT]
    lead = min(verbal or said, key=lambda s: s.cue, default=None)
    content = lead.content if lead is not None else None
    first, last = content if content is not None else (start, end)
    if lead is not None and 2 * (lead.cue[0] - start) > end - start and first >= lead.cue[0]:
        # Most of the passage stands before anybody speaks: what it tells is the claim.
        first, last, verbal = start, lead.cue[0], []
    return _Passage(
        _keys(text[start:end]), _keys(text[max(start, first) : min(end, last)]), figures, said, not verbal
    )


def _keys(passage: str) -> list[str]:
    """The folded words, without a conjunction where the rest is a word that the lists know."""
    keys = [folded(passage[w.start : w.end]) for w in words(passage)]
    return [k[1:] if k[:1] in "وف" and k[1:] in _KNOWN else k for k in keys]


_KNOWN = (
    {"قضت", "قضي"} | _HARM | _BLAME | _POLICY | lexicon.EVENTS | lexicon.CHANGES | lexicon.DENIALS | _NEXT
)


def _guesses(one: _Passage) -> list[str]:
    """Every label that fits, the best first."""
    types = [f.type for f in one.figures]
    harmed = any(f.type is FigureType.CASUALTY and not f.surface.startswith("ال") for f in one.figures)
    shares = [t for t in types if t in _SHARES]
    counts = [t for t in types if t in _COUNTS]
    measured = bool(shares) or len(counts) > 1 or (bool(counts) and bool(set(one.words) & _GROWTH))
    head = set(one.content[:_HEAD])
    fits = (
        ("denial", _denies(one)),
        ("casualty", harmed or _harms(one, head)),
        ("responsibility", bool(head & _BLAME) or _accuses(one)),
        (
            "money",
            FigureType.MONEY in types and len(shares) + len(counts) <= types.count(FigureType.MONEY) + 1,
        ),
        ("threat", not one.narrated and _foretells(one)),
        ("policy", bool(head & _POLICY)),
        ("statistic", measured or FigureType.MONEY in types),
        ("event", _happens(one.content)),
        ("statistic", bool(counts) and one.narrated),
        ("event", one.narrated),
        ("statement", bool(one.said)),
    )
    return [name for name, fit in fits if fit]


def _denies(one: _Passage) -> bool:
    lead = min(one.said, key=lambda s: s.cue, default=None)
    if lead is not None and lead.cue_class is CueClass.DENY:
        return True
    pairs = set(zip(one.content, one.content[1:], strict=False))
    return bool(pairs & set(lexicon.DENIED)) or any(s.cue_class is CueClass.DENY for s in one.said)


def _harms(one: _Passage, head: set[str]) -> bool:
    words = one.content[:_HEAD]
    put_down = next((i for i, w in enumerate(words) if w in _PUT_DOWN), None)
    killed = put_down is not None and "علي" in words[put_down : put_down + 6]
    return killed or (bool(head & _HARM) and not set(one.words) & _GOALS)


def _accuses(one: _Passage) -> bool:
    return any(
        s.cue_class is CueClass.CLAIM and ".اتهم" in f".{s.rule.removeprefix('attribution.')}"
        for s in one.said
    )


def _foretells(one: _Passage) -> bool:
    """A warning, an estimate or a threat, or a content whose verb is in the future."""
    lead = min((s for s in one.said if s.cue_class is not CueClass.REPORT), key=lambda s: s.cue, default=None)
    if lead is None or lead.negated:
        return False
    if lead.cue_class in _FORECASTS:
        return True
    return any(lexicon.FUTURE.fullmatch(w) and w not in lexicon.NOT_FUTURE for w in one.content[:5])


def _happens(content: Sequence[str]) -> bool:
    """A verb of an event among the first words of what is said, or تم with the noun of one."""
    return any(w in lexicon.EVENTS | lexicon.DONE for w in content[:_HEAD])
