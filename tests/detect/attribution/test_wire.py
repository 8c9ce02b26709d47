"""Attribution as news agencies write it: relays, asides, denials, headlines, outlets that were told, nominal cues."""

from __future__ import annotations

import pytest

from workbench.detect.attribution import find
from workbench.domain.mention import CueClass, Entity, EntityType

S, A, C, X = CueClass.SAY, CueClass.ANNOUNCE, CueClass.CONFIRM, CueClass.CLAIM
D, W, E, R, H = CueClass.DENY, CueClass.WARN, CueClass.ESTIMATE, CueClass.REPORT, CueClass.HEARSAY


def words(text: str, span: tuple[int, int] | None) -> str | None:
    return None if span is None else text[span[0] : span[1]]


Row = tuple[str | None, CueClass, str | None, str | None]


def read(text: str, *known: tuple[str, EntityType]) -> list[Row]:
    entities = [
        Entity(text.index(name), text.index(name) + len(name), name, kind, name, 1.0) for name, kind in known
    ]
    return [
        (words(text, s.cue), s.cue_class, words(text, s.speaker), words(text, s.content))
        for s in find(text, entities)
    ]


ONE: list[tuple[str, Row]] = [
    ("الوزارة: الجسر سيفتح الأسبوع المقبل", (":", S, "الوزارة", "الجسر سيفتح الأسبوع المقبل")),
    ("مصادر محلية: سقوط جدار في السوق القديم", (":", S, "مصادر محلية", "سقوط جدار في السوق القديم")),
    ("وزير النقل: «لن نغلق الميناء هذا العام»", (":", S, "وزير النقل", "لن نغلق الميناء هذا العام")),
    ("نفت النقابة، أمس الأحد، بشكل قاطع، الشائعات عن الإضراب.", ("نفت", D, "النقابة", "الشائعات عن الإضراب")),
    ("نفت البلدية التصريح المنسوب إلى رئيسها.", ("نفت", D, "البلدية", "التصريح المنسوب إلى رئيسها")),
    (
        "نفى مصدر في الشركة، في بيان له، نقلته الصحف، إغلاق المصنع.",
        ("نفى", D, "مصدر في الشركة", "إغلاق المصنع"),
    ),
    ("أعلنت الجماعة المسؤولية عن التفجير.", ("أعلنت", A, "الجماعة", "المسؤولية عن التفجير")),
    ("اعترف المتهم بسرقة المتجر.", ("اعترف", S, "المتهم", "بسرقة المتجر")),
    ("أورد الموقع أن الرحلة ألغيت.", ("أورد", R, "الموقع", "الرحلة ألغيت")),
    ("تداولت مواقع محلية أنباء عن استقالة المدير.", ("تداولت", R, "مواقع محلية", "أنباء عن استقالة المدير")),
    ("أعرب السفير عن قلق بلاده من التوتر.", ("أعرب", S, "السفير", "قلق بلاده من التوتر")),
    ("عبر المدرب عن شكره للجمهور.", ("عبر", S, "المدرب", "شكره للجمهور")),
    ("يُتوقع أن ترتفع الحرارة غدا.", ("يُتوقع", E, None, "ترتفع الحرارة غدا")),
    ("يُقال إن البيت مسكون.", ("يُقال", H, None, "البيت مسكون")),
    ("رفضت المحكمة مزاعم بأن العقد مزور.", ("مزاعم", X, None, "العقد مزور")),
    ("وصلت رسالة مفادها أن الوفد تأخر.", ("مفادها", S, "رسالة", "الوفد تأخر")),
    ("أتم: «هذا كل ما أعرفه عن القضية».", ("أتم", S, None, "هذا كل ما أعرفه عن القضية")),
    ("قال له الحارس إن الباب مغلق.", ("قال", S, "الحارس", "الباب مغلق")),
    ("وفقا للبيان الذي نشر أمس، فإن الميناء مغلق.", ("وفقا", R, "لبيان", "الميناء مغلق")),
    (
        "وبحسب تقرير نشر الأحد حول المياه، تراجع المخزون كثيرا.",
        ("بحسب", R, "تقرير نشر", "تراجع المخزون كثيرا"),
    ),
    ("بحسب شهود فإن النار اندلعت ليلا.", ("بحسب", R, "شهود", "النار اندلعت ليلا")),
    ("ووفقا لهذه الأرقام بلغ العجز ذروته أمس.", ("وفقا", R, "هذه الأرقام", "بلغ العجز ذروته أمس")),
    (
        "قال المدير إن المصنع يعمل، داعيا السكان إلى الهدوء.",
        ("قال", S, "المدير", "المصنع يعمل"),
    ),
    ("تعهدت القيادة، في بيان سابق، بمحاسبة الفاعلين.", ("تعهدت", A, "القيادة", "بمحاسبة الفاعلين")),
    ("كما بينت الدراسة أن الماء ملوث.", ("بينت", S, "الدراسة", "الماء ملوث")),
    ("أضاف سنحدد موعد الزيارة قريبا.", ("أضاف", S, None, "سنحدد موعد الزيارة قريبا")),
    ("وتم الإعلان في المؤتمر عن صندوق جديد.", ("الإعلان", H, None, "صندوق جديد")),
    ("السلطات لم تؤكد الإفراج عنهم.", ("تؤكد", C, "السلطات", "الإفراج عنهم")),
    ("أعلنت 7 دول قطع علاقاتها مع الجزيرة.", ("أعلنت", A, "7 دول", "قطع علاقاتها مع الجزيرة")),
    ("ووعد الوزير ببحث المسألة مع حكومته.", ("وعد", A, "الوزير", "ببحث المسألة مع حكومته")),
    ("عبر الوزير عن تقدير بلاده للدعم.", ("عبر", S, "الوزير", "تقدير بلاده للدعم")),
    ("خلصت الدراسة إلى أهمية الميناء.", ("خلصت", S, "الدراسة", "أهمية الميناء")),
    ("وكانت مواقع محلية، أعلنت أن الطريق مقطوع.", ("أعلنت", A, "مواقع محلية", "الطريق مقطوع")),
]


@pytest.mark.parametrize(("text", "expected"), ONE, ids=[t for t, _ in ONE])
def test_one_statement(text: str, expected: Row) -> None:
    assert read(text) == [expected]


NOTHING = [
    "يُذكر أن النادي تأسس قبل قرن.",
    "البيانات التي أعلنت عنها السلطات كثيرة.",
    "الأوضاع التي تنذر بكارثة كثيرة.",
    "وصل الرجل ومقره العاصمة.",
    "لم تعترف دولة بحكومة الانقلاب.",
    "حيث تبين أنه مطلوب للعدالة.",
    "استشهاد الجندي يؤكد أن الحرب مستمرة.",
    "هذا الإجراء يؤكد حرصها على التعاون.",
    "ثمن الوزير إعلان إعادة فتح السفارة التي من شأنها أن تقرب البلدين.",
    "الساعة 10: الباب يفتح للجمهور",
    "تفاصيل الحادث كما يلي: سقط الجدار على السيارة",
    "نص الخبر: غدا تبدأ الدورة.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_say_nothing(text: str) -> None:
    assert read(text) == []


def test_a_saying_word_is_never_the_speaker() -> None:
    text = "قالت السفيرة إن الوضع هادئ. وأضافت قائلة «لن نغير موقفنا من الاتفاق»."
    assert [s[2] for s in read(text)] == ["السفيرة", "السفيرة"]


def test_who_speaks_inside_a_report_does_not_go_on_after_it() -> None:
    text = "قالت الوزيرة إن الأرقام تبين أن العجز يتسع. وأضافت أن الخطة جاهزة."
    rows = read(text)
    assert rows[0][2] == rows[-1][2] == "الوزيرة"


def test_words_of_ones_own_after_a_setting_are_the_last_speakers() -> None:
    rows = read("كشف المدير أنه استقال بحسب ما ذكره في حوار قديم.")
    assert rows[-1] == ("بحسب ما ذكره", R, "المدير", "أنه استقال")


def test_a_verb_behind_when_has_the_subject_of_its_sentence() -> None:
    ((_, _, speaker, _),) = read("كان الرئيس يخطب عندما قال «انظروا إلى ما يحدث هناك».")
    assert speaker is not None and speaker.startswith("الرئيس")


def test_a_participle_that_admits() -> None:
    assert read("قال الضيف إن الخطة صعبة، مقرا في الوقت ذاته بخطورة العملية.")[1][0] == "مقرا"


def test_an_aside_with_as_they_say_is_a_source() -> None:
    text = "أكدت الإدارة أن النزلاء لم يتعرضوا للعنف، كما تدعي العائلات، مضيفة أن الزيارات مستمرة."
    rows = read(text)
    assert ("العائلات" in [r[2] for r in rows]) and rows[-1][2] == "الإدارة"


def test_the_accused_are_content_and_the_accuser_speaks() -> None:
    text = 'اتهم الحزب "الجبهة الوطنية" بتعطيل الجلسة، قائلا إنها تهرب من الحوار.'
    first = read(text)[0]
    assert first == ("اتهم", X, "الحزب", '"الجبهة الوطنية" بتعطيل الجلسة')


def test_a_subject_inside_a_report_before_its_verb() -> None:
    text = "ذكرت الصحيفة أن مسؤولا كبيرا، أعلن أن المفاوضات فشلت."
    assert [(r[0], r[2]) for r in read(text)] == [("ذكرت", "الصحيفة"), ("أعلن", "مسؤولا كبيرا")]


def test_a_quote_that_begins_with_its_verb_has_its_subject_outside() -> None:
    text = 'قال الخبير إن النتائج "تشير إلى أن الخلل قديم".'
    assert read(text)[1][2] == "النتائج"


HOPS = [
    ("قال الوزير في حديث مع قناة الأفق إن الحدود مفتوحة.", ["قناة الأفق"]),
    ('قال الوزير، في تصريح لـ"الأفق"، إن الحدود مفتوحة.', ["الأفق"]),
    ("قال مسؤولون تحدثوا إلى صحيفة الأفق شريطة عدم ذكر أسمائهم إن الحدود مفتوحة.", ["صحيفة الأفق"]),
    ("وكانت قناة الأفق قد نقلت عن مصدر أن الحدود مفتوحة.", ["قناة الأفق"]),
    ("وأفاد مساعد الرئيس المكلف بالإعلام، سامي علي، وكالة الأفق، بأن الحدود مفتوحة.", ["وكالة الأفق"]),
    ("ورجح في تصريح لوكالة الأفق، أن تكون الحدود مفتوحة.", ["وكالة الأفق"]),
    ("قال الوزير للصحفيين إن الحدود مفتوحة.", []),
]


@pytest.mark.parametrize(("text", "expected"), HOPS)
def test_the_outlets_that_were_told(text: str, expected: list[str]) -> None:
    (one,) = find(text)
    assert [words(text, h) for h in one.hops] == expected


def test_a_known_outlet_with_its_preposition_is_a_hop() -> None:
    text = "قال مسؤول لروينا إن الحدود مفتوحة."
    at = text.index("روينا")
    (one,) = find(text, [Entity(at, at + 5, "روينا", EntityType.MEDIA, "روينا", 1.0)])
    assert words(text, one.speaker) == "مسؤول"
    assert [words(text, h) for h in one.hops] == ["روينا"]


def test_a_relay_over_an_aside_in_dashes() -> None:
    text = "ونقلت الوكالة عن مصدر عسكري -لم تذكر هويته- القول إن الهجوم فشل."
    rows = read(text)
    assert ("نقلت", R, "الوكالة", "الهجوم فشل") in rows
    assert ("القول", S, "مصدر عسكري", "الهجوم فشل") in rows


def test_the_outlet_before_its_relay_is_the_channel() -> None:
    text = "كتبت وكالة الأفق، نقلا عن مصدر أمني، أن الحدود مفتوحة."
    rows = read(text)
    assert [(r[0], r[2], r[3]) for r in rows] == [
        ("كتبت", "وكالة الأفق", "الحدود مفتوحة"),
        ("نقلا عن", "مصدر أمني", "الحدود مفتوحة"),
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "قال «",
        'قال "',
        "وبحسب تقرير في ",
        "اتهم ",
        "نفى الوزير، ",
        "قال - ",
        "مزاعم ",
        "الوزير: هذا كل شيء\n",
    ],
)
def test_hostile_repetition_costs_no_more_than_its_length(piece: str) -> None:
    """Counted in the spans, which must stay inside; the benchmark prints the time."""
    text = piece * 3000
    assert all(0 <= s.start < s.end <= len(text) for s in find(text))
