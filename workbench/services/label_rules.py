"""Which labels fit a passage, by rule: what is said decides, that somebody says it comes last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.arabic.chars import folded
from workbench.arabic.words import words
from workbench.detect.attribution.acts import deed
from workbench.detect.suggest import lexicon
from workbench.domain.mention import CueClass, Figure, FigureType, Statement


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
_BURDENS = _set("حمل حملت حملوا يحمل تحمل وحمل وحملت محملا محملة")
_BESIDES = _set("الذي التي الذين والذي والتي بتهمة بتهم إثر عقب بعد خلفية")
_GOALS = _set("أهداف هدف هدفين هدفا الهدف نقطة نقاط مباراة مباريات")
"""Sport uses the words of harm for other things; beside these they are not read as harm."""
_BLAME = _set("تبنى تبنت يتبنى مسؤوليته مسؤوليتها مسؤوليتهم تورط متورط متورطون ضلوع ضالع ضالعون المسؤولية")
_GROWTH = lexicon.CHANGES | _set(
    "ارتفاع انخفاض تراجع زيادة نسبة معدل عدد عددهم عددها إجمالي مجموع نمو حصيلة عددا بنسبة بلغت يبلغ تبلغ"
)
_RULES = _set(
    "قانون القانون مشروع مرسوم قرار قرارا القرار المصادقة إقرار الحظر تعديل تعديلات التعديلات تحوير تعيين إقالة إنهاء فسخ تخصيص اعتزام اعتزامه اعتزامها عزمه عزمها "
    "إجراء إجراءات الإجراءات إلغاء اتفاق الاتفاق نص خطة استراتيجية سياسة سياسات مبادرة إحداث إنشاء سن ترخيص"
)
"""Nouns of measures: the claim is about one only where it begins with it."""
_RULED = _set(
    "صادق صادقت أقر أقرت قرر قررت قرروا تقرر حظر عين عينت أقال أمهل أمهلت فرض فرضت منع منعت رفع رفعت ألغت ألغى التزم التزمت تعهد تعهدت يعتزم تعتزم نعتزم "
    "سيتم ستتم سيقع سيجري ستطبق سيطبق"
)
"""Verbs of measures, decided or announced."""
_JUDGEMENTS = frozenset({"اعتبر", "راي", "وصف", "ابدي", "اعرب", "عبر"})
"""Verbs of views and feelings, folded."""
_SEIZED = _set("عثر عثرت عثروا ضبط ضبطت ضبطوا حجز حجزت حجزوا صادر صادرت")
"""Money and goods that are found or taken make an event, whatever they are worth."""
_DONE_DEEDS = _set(
    "اكتشاف إطلاق قطع سحب توقيع انطلاق إيقاف القبض إلقاء وصول تفكيك ضبط حجز العثور إحباط فوز انتهاء بدء توقيف اعتقال سقوط حدوث وقوع استقالة انهيار اندلاع إفراج الإفراج مغادرة عودة"
)
"""Verbal nouns of what has happened (أعلنت عن إيقاف)."""
_ANNOUNCED = _set("سيتم ستتم سيقع تقرر سيجري ستطبق سيطبق")
"""At the head of what is said these announce a measure."""
_POLICY = _RULES | _RULED
_NEXT = _set(
    "سوف لن المقبل المقبلة القادم القادمة المنتظر المتوقع المرجح المقرر يعتزم تعتزم نعتزم يستعد تستعد"
)
_AMOUNTS = _GROWTH | _set(
    "بالمائة بالمئة الإنتاج إنتاج أسعار الأسعار معدلات نسب حجم قيمة مداخيل عائدات صادرات واردات يفوق تجاوز أكثر"
)
"""Words of amounts: before any deed they make numbers the matter of the claim."""
_FORECASTS = frozenset({CueClass.WARN, CueClass.ESTIMATE})
_LARGE = 10_000
"""From such a count on the number is what the claim is about, whatever is said to happen to so many."""
_OPENING = 6
"""Words of the content within which a noun must stand for the claim to be about it."""
_HEAD = 12
"""Words of the content in which its main verb is looked for."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What the guesses ask for: the passage's words, those of its content, its figures and statements."""

    words: Sequence[str]
    content: Sequence[str]
    figures: Sequence[Figure]
    said: Sequence[Statement]
    narrated: bool
    """True when nobody is quoted, or only a source phrase (بحسب) stands beside a sentence that tells."""


def passage(text: str, figures: Sequence[Figure], said: Sequence[Statement], start: int, end: int) -> Passage:
    """text[start:end] as the rules see it; `figures` and `said` are those that lie in it."""
    verbal = [s for s in said if s.cue_class is not CueClass.REPORT]
    lead = min(verbal or said, key=lambda s: s.cue, default=None)
    content = lead.content if lead is not None else None
    first, last = content if content is not None else (start, end)
    if lead is not None and 2 * (lead.cue[0] - start) > end - start and first >= lead.cue[0]:
        # Most of the passage stands before anybody speaks: what it tells is the claim.
        first, last, verbal = start, lead.cue[0], []
    return Passage(
        _keys(text[start:end]), _keys(text[max(start, first) : min(end, last)]), figures, said, not verbal
    )


def _keys(passage: str) -> list[str]:
    """The folded words, without a conjunction where the rest is a word that the lists know."""
    keys = [folded(passage[w.start : w.end]) for w in words(passage)]
    return [k[1:] if k[:1] in "وف" and k[1:] in _KNOWN else k for k in keys]


_KNOWN = (
    {"قضت", "قضي"} | _HARM | _BLAME | _POLICY | lexicon.EVENTS | lexicon.CHANGES | lexicon.DENIALS | _NEXT
)


def guesses(one: Passage) -> list[str]:
    """Every label that fits, the best first."""
    types = [f.type for f in one.figures]
    harmed = any(f.type is FigureType.CASUALTY and not f.surface.startswith("ال") for f in one.figures)
    shares = [t for t in types if t in _SHARES]
    counts = [t for t in types if t in _COUNTS]
    measured = bool(shares) or len(counts) > 1 or (bool(counts) and bool(set(one.words) & _GROWTH))
    head, opening = set(one.content[:_HEAD]), set(one.content[:_OPENING])
    large = any(f.type in _COUNTS and (f.value or f.low or 0) >= _LARGE for f in one.figures)
    games = bool(set(one.words) & _GOALS)
    fits = (
        ("denial", _denies(one)),
        ("casualty", (harmed and not games) or _harms(one)),
        ("responsibility", bool(opening & _BLAME) or _accuses(one) or _burdens(one)),
        ("event", bool(set(one.content[:4]) & _SEIZED)),
        (
            "money",
            FigureType.MONEY in types and len(shares) + len(counts) <= types.count(FigureType.MONEY) + 1,
        ),
        ("statement", _judges(one)),
        ("policy", not one.narrated and bool(opening & _ANNOUNCED)),
        ("threat", not one.narrated and _foretells(one)),
        ("policy", bool(head & _RULED) or bool(opening & _RULES)),
        ("statistic", large and not games),
        ("event", bool(set(one.content[:3]) & _DONE_DEEDS) and not shares),
        ("statistic", (measured or FigureType.MONEY in types) and not _tells(one)),
        ("statement", bool(one.said) and bool(opening & lexicon.PERSONAL)),
        ("event", _happens(one.content) or (measured and _tells(one))),
        ("statistic", measured),
        ("statistic", bool(counts) and one.narrated and not _tells(one)),
        ("event", one.narrated),
        ("statement", bool(one.said)),
    )
    return [name for name, fit in fits if fit]


def _denies(one: Passage) -> bool:
    lead = min(one.said, key=lambda s: s.cue, default=None)
    if lead is not None and lead.cue_class is CueClass.DENY:
        return True
    pairs = set(zip(one.content[:_HEAD], one.content[1:_HEAD], strict=False))
    return bool(pairs & set(lexicon.DENIED)) or any(s.cue_class is CueClass.DENY for s in one.said)


def _harms(one: Passage) -> bool:
    words = one.content[:_HEAD]
    main = _main(words)
    put_down = next((i for i, w in enumerate(words) if w in _PUT_DOWN), None)
    killed = put_down is not None and "علي" in words[put_down : put_down + 6]
    return killed or (bool(set(words[:main]) & _HARM) and not set(one.words) & _GOALS)


def _main(words: Sequence[str]) -> int:
    """Where what is told besides begins: behind الذي, بتهمة, إثر; the number of words when nothing does."""
    return next((i for i, w in enumerate(words) if i and w in _BESIDES), len(words))


def _accuses(one: Passage) -> bool:
    lead = min(one.said, key=lambda s: s.cue, default=None)
    return lead is not None and ".اتهم" in f".{lead.rule.removeprefix('attribution.')}"


def _burdens(one: Passage) -> bool:
    """حمل الوزير البلدية مسؤولية الحادث."""
    words = one.words[:_HEAD]
    return bool(set(words) & _BURDENS) and any(w.startswith("مسؤولي") for w in words)


def _judges(one: Passage) -> bool:
    """اعتبر, أبدى, أعرب عن: a judgement or a feeling, whatever it is about; not a forecast."""
    lead = min(one.said, key=lambda s: s.cue, default=None)
    verb = lead.rule.removeprefix("attribution.").split(".")[0] if lead is not None else ""
    return verb in _JUDGEMENTS and not _foretells(one)


def _foretells(one: Passage) -> bool:
    """A warning, an estimate or a threat, or a content whose verb is in the future."""
    lead = min((s for s in one.said if s.cue_class is not CueClass.REPORT), key=lambda s: s.cue, default=None)
    if lead is None or lead.negated:
        return False
    if lead.cue_class in _FORECASTS:
        return True
    return any(lexicon.FUTURE.fullmatch(w) and w not in lexicon.NOT_FUTURE for w in one.content[:5])


def _tells(one: Passage) -> bool:
    """True when the passage says what was done, and its numbers only say to how many: a deed before any change of amounts."""
    for at, word in enumerate(one.content[:_HEAD]):
        plain = word[1:] if word[:1] in "وف" and len(word) > 4 else word
        if {word, plain} & _AMOUNTS:
            return False
        if deed(word):
            return not set(one.content[at + 1 : at + 3]) & _AMOUNTS
    return False


def _happens(content: Sequence[str]) -> bool:
    """A verb of an event among the first words of what is said, or تم with the noun of one."""
    if set(content[:2]) & _DONE_DEEDS:
        return True
    if any(w in lexicon.EVENTS | lexicon.DONE for w in content[:_HEAD]):
        return True
    return any(deed(w) for w in content[:_HEAD])
