"""Attributed statements: a corpus of sentences with what each says, and near misses that say nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.detect.attribution.helpers import read, words
from workbench.detect.attribution import find
from workbench.domain.mention import CueClass, Entity, EntityType, Statement

S, A, C, X = CueClass.SAY, CueClass.ANNOUNCE, CueClass.CONFIRM, CueClass.CLAIM
D, W, E, R, H = CueClass.DENY, CueClass.WARN, CueClass.ESTIMATE, CueClass.REPORT, CueClass.HEARSAY


ONE = [
    ("قال وزير المالية إن الأسعار ستنخفض.", "قال", S, "وزير المالية", "الأسعار ستنخفض"),
    ("وقالت الوزيرة ليلى حداد، أمس الأحد، إن الميناء مغلق.", "قالت", S, "الوزيرة ليلى حداد", "الميناء مغلق"),
    ("وَقَالَ الوَزِيرُ إِنَّ الطَّرِيقَ مَقْطُوعٌ.", "قَالَ", S, "الوَزِيرُ", "الطَّرِيقَ مَقْطُوعٌ"),
    ("يقول سكان القرية إن المياه مقطوعة.", "يقول", S, "سكان القرية", "المياه مقطوعة"),
    ("وصرّح المتحدث باسم الجيش بأن القتال توقف.", "صرّح", S, "المتحدث باسم الجيش", "القتال توقف"),
    ("أعلنت الشرطة في بيان أن التحقيق بدأ.", "أعلنت", A, "الشرطة", "التحقيق بدأ"),
    ("أعلنت وزارة الصحة تسجيل 12 إصابة.", "أعلنت", A, "وزارة الصحة", "تسجيل 12 إصابة"),
    ("أعلنت البلدية عن إغلاق الجسر.", "أعلنت", A, "البلدية", "إغلاق الجسر"),
    ("كشف تقرير رسمي أن العجز ارتفع.", "كشف", A, "تقرير رسمي", "العجز ارتفع"),
    ("أكد رئيس الوزراء على أن الانتخابات في موعدها.", "أكد", C, "رئيس الوزراء", "الانتخابات في موعدها"),
    ("أكد مدير المستشفى وفاة المصاب.", "أكد", C, "مدير المستشفى", "وفاة المصاب"),
    ("شدد السفير على ضرورة الحوار.", "شدد", C, "السفير", "ضرورة الحوار"),
    ("زعم المتمردون أنهم سيطروا على المدينة.", "زعم", X, "المتمردون", "أنهم سيطروا على المدينة"),
    ("ادعت الشركة أن المنتج آمن.", "ادعت", X, "الشركة", "المنتج آمن"),
    ("نفى المتحدث صحة الخبر.", "نفى", D, "المتحدث", "صحة الخبر"),
    ("نفت الحركة مسؤوليتها عن التفجير.", "نفت", D, "الحركة", "مسؤوليتها عن التفجير"),
    ("حذر خبراء من انهيار السد.", "حذر", W, "خبراء", "انهيار السد"),
    ("حذّرت المنظمة من أن المجاعة وشيكة.", "حذّرت", W, "المنظمة", "المجاعة وشيكة"),
    ("توقع البنك أن ينمو الاقتصاد.", "توقع", E, "البنك", "ينمو الاقتصاد"),
    ("رجحت مصادر أمنية أن الحادث مدبر.", "رجحت", E, "مصادر أمنية", "الحادث مدبر"),
    ("كما أوضح المدير أن العمل مستمر.", "أوضح", S, "المدير", "العمل مستمر"),
    ("لفت النائب إلى أن القانون قديم.", "لفت", S, "النائب", "القانون قديم"),
    ("وذكر شهود أن النار اندلعت ليلا.", "ذكر", S, "شهود", "النار اندلعت ليلا"),
    ("بيّن الباحث أن النتائج أولية.", "بيّن", S, "الباحث", "النتائج أولية"),
    ("رأى الكاتب أن الحل بعيد.", "رأى", S, "الكاتب", "الحل بعيد"),
    ("اعتبر الحزب أن القرار ظالم.", "اعتبر", S, "الحزب", "القرار ظالم"),
    ("الوزير قال إن الخطة جاهزة.", "قال", S, "الوزير", "الخطة جاهزة"),
    ("وكان البنك المركزي قد أعلن رفع الفائدة.", "أعلن", A, "البنك المركزي", "رفع الفائدة"),
    ("قال المدير: «سنعمل معا حتى النهاية».", "قال", S, "المدير", "سنعمل معا حتى النهاية"),
    ('قالت الكاتبة "هذا كتاب كتبته في المنفى".', "قالت", S, "الكاتبة", "هذا كتاب كتبته في المنفى"),
    ("«لن نتراجع عن مطالبنا أبدا»، قال زعيم النقابة.", "قال", S, "زعيم النقابة", "لن نتراجع عن مطالبنا أبدا"),
    ("جاء في بيان الوزارة أن المدارس ستغلق.", "جاء في بيان", R, "الوزارة", "المدارس ستغلق"),
    ("وبحسب صحيفة محلية، غرق القارب فجرا.", "بحسب", R, "صحيفة محلية", "غرق القارب فجرا"),
    ("غرق القارب فجرا، وفقا لخفر السواحل.", "وفقا", R, "خفر السواحل", "غرق القارب فجرا"),
    ("غرق القارب فجرا وفق ما ذكره شهود.", "وفق ما ذكره", R, "شهود", "غرق القارب فجرا"),
    ("غرق القارب فجرا، حسبما نقلت وكالة محلية.", "حسبما نقلت", R, "وكالة محلية", "غرق القارب فجرا"),
    ("غرق القارب فجرا نقلا عن مصدر ملاحي.", "نقلا عن", R, "مصدر ملاحي", "غرق القارب فجرا"),
    ("يُعتقد أن القارب غرق فجرا.", "يُعتقد", E, None, "القارب غرق فجرا"),
    ("قيل إن القارب غرق.", "قيل", H, None, "القارب غرق"),
    ("أُعلن عن وفاة الفنان.", "أُعلن", H, None, "وفاة الفنان"),
    ("نُقل عن مسؤول أن الميناء مغلق.", "نُقل", H, "مسؤول", "الميناء مغلق"),
    ("أكد والد المتهم أن ابنه بريء.", "أكد", C, "والد المتهم", "ابنه بريء"),
    ("أكد والد المتهم قبل اعتقاله، أن ابنه بريء.", "أكد", C, "والد المتهم", "ابنه بريء"),
    ("والمحافظ ينفي انهيار السد.", "ينفي", D, "المحافظ", "انهيار السد"),
    ("أجاب المدرب ضاحكاً: «سنفوز في كل مباراة».", "أجاب", S, "المدرب", "سنفوز في كل مباراة"),
    ("رجحت دراسة ألا يزيد العدد.", "رجحت", E, "دراسة", "ألا يزيد العدد"),
    (
        "حذر المركز من موجة ثانية، ودعا السكان إلى إخلاء البيوت «فورا ومن دون انتظار».",
        "حذر",
        W,
        "المركز",
        "موجة ثانية",
    ),
    (
        "غادر الوفد المدينة، وفق ما صرح به لمراسل الإذاعة، سامي حداد.",
        "وفق ما صرح",
        R,
        "سامي حداد",
        "غادر الوفد المدينة",
    ),
    ("قال المدير، الذي يعمل هنا منذ عام، إن المصنع مغلق.", "قال", S, "المدير", "المصنع مغلق"),
    ("وصف السفير ما حدث بأنه تاريخي.", "وصف", S, "السفير", "بأنه تاريخي"),
]


@pytest.mark.parametrize(("text", "cue", "kind", "speaker", "content"), ONE, ids=[o[0] for o in ONE])
def test_one_sentence(text: str, cue: str, kind: CueClass, speaker: str | None, content: str) -> None:
    assert read(text) == [(cue, kind, speaker, content)]


NOTHING = [
    "بين موسكو وكابول طريق طويل.",
    "يذكر أن النادي تأسس قبل قرن.",
    "يشار إلى أن النادي تأسس قبل قرن.",
    "زاد الإنتاج هذا العام.",
    "أضاف اللاعب هدفا ثانيا.",
    "تم كشف المخبأ.",
    "يجب أن تلتزم الشركات وفقا للقانون.",
    "رجل يدعى سالم وصل أمس.",
    "بعد نفي الملك إلى الجزيرة عاد الهدوء.",
    "كان لافتا أن القاعة امتلأت.",
    "لا أعتقد أنه سيأتي.",
    "عُلّقت الرحلات على أن تستأنف غدا.",
    "اجتمع الوفد وفق نسب محددة.",
    "يبلغ المبلغ قدره ألف دينار.",
    "",
    "\n\n",
    "«»",
]


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_say_nothing(text: str) -> None:
    assert read(text) == []


def test_a_dropped_subject_is_the_last_speaker() -> None:
    text = "قال وزير النقل سامي علي إن الطريق مفتوح. وأضاف أن العمل مستمر. وزاد: «سنفتح جسرا آخر قريبا»."
    assert [s[2] for s in read(text)] == ["وزير النقل سامي علي"] * 3


def test_agreement_chooses_between_two_speakers() -> None:
    text = (
        "قال المدير إن العمل مستمر. وقالت النقابة إن الأجور متأخرة. وأضاف أن الدفع قريب. وأضافت أنها تنتظر."
    )
    assert [s[2] for s in read(text)] == ["المدير", "النقابة", "المدير", "النقابة"]


def test_participles_share_the_subject_and_cut_the_content() -> None:
    text = "أكد السفير أن الحوار قائم، مشيرا إلى أن الجلسة غدا، ومضيفا أن الوفد وصل."
    assert read(text) == [
        ("أكد", C, "السفير", "الحوار قائم"),
        ("مشيرا", S, "السفير", "الجلسة غدا"),
        ("مضيفا", S, "السفير", "الوفد وصل"),
    ]


def test_a_participle_without_a_cue_before_it_takes_the_subject_of_its_sentence() -> None:
    text = "استقبل الرئيس الوفد في القصر، مؤكدا أن العلاقات متينة."
    assert (read(text)[0][2] or "").startswith("الرئيس")


def test_plural_participles_and_plural_verbs_within_a_content() -> None:
    text = "أعلن الفريق أن المحاولة نجحت، زاعمين القيام بها لغرض آخر."
    assert read(text)[1] == ("زاعمين", X, "الفريق", "القيام بها لغرض آخر")
    text = "قال المسؤول إن ناجين وصلوا إلى قرية حيث قالوا إن رفاقهم توفوا."
    outer, inner = read(text)
    assert (outer[0], outer[2], inner[0]) == ("قال", "المسؤول", "قالوا")
    assert (inner[2] or "").startswith("ناجين")


def test_an_object_pronoun_on_the_verb() -> None:
    text = "رفض القائد الاتفاق، ووصفه بأنه ظالم."
    assert [(s[0], s[3]) for s in read(text)] == [("وصفه", "بأنه ظالم")]


def test_nested_statements_keep_their_own_speakers() -> None:
    text = "قال الخبير إن الشركة أكدت أن العقد ملغى."
    assert [(s[0], s[2]) for s in read(text)] == [("قال", "الخبير"), ("أكدت", "الشركة")]
    assert read(text)[0][3] == "الشركة أكدت أن العقد ملغى"


def test_quotes_inside_quotes_and_over_sentences() -> None:
    text = (
        'وقال الشاهد: "رأيت لافتة كتب عليها "ممنوع" عند الباب. ثم سمعت صوتا. وبعدها ركضنا". وانتهى التحقيق.'
    )
    ((_, _, speaker, content),) = read(text)
    assert speaker == "الشاهد"
    assert content == 'رأيت لافتة كتب عليها "ممنوع" عند الباب. ثم سمعت صوتا. وبعدها ركضنا'


def test_a_name_in_quotes_is_no_content() -> None:
    text = 'وذكرت "الأخبار" أن الوفد وصل.'
    ((cue, _, speaker, content),) = read(text)
    assert (cue, speaker, content) == ("ذكرت", "الأخبار", "الوفد وصل")


def test_an_agency_that_quotes_somebody_is_a_hop() -> None:
    text = "نقلت وكالة الأنباء عن الوزير قوله إن الحدود مفتوحة."
    first, second = find(text)
    assert (words(text, first.cue), first.cue_class, words(text, first.speaker)) == (
        "نقلت",
        R,
        "وكالة الأنباء",
    )
    assert (words(text, second.cue), words(text, second.speaker)) == ("قوله", "الوزير")
    assert [words(text, h) for h in second.hops] == ["وكالة الأنباء"]
    assert words(text, second.content) == "الحدود مفتوحة"


def test_an_outlet_that_was_told_is_a_hop() -> None:
    text = "قال الوزير لوكالة الأنباء إن الحدود مفتوحة."
    (one,) = find(text)
    assert words(text, one.speaker) == "الوزير"
    assert [words(text, h) for h in one.hops] == ["وكالة الأنباء"]


def test_a_negated_cue_is_marked_and_needs_no_content() -> None:
    (one,) = find("ولم تعلق وزارة الدفاع على الحادث.")
    assert one.negated
    assert one.content is None
    (two,) = find("لم يؤكد الناطق أن الهدنة بدأت.")
    assert two.negated
    assert two.cue_class is C


def test_own_words_point_back_to_the_speaker_and_its_content() -> None:
    text = "أكد المدير أن المصنع مغلق منذ عام حسب قوله."
    first, second = read(text)
    assert second == ("حسب قوله", R, "المدير", "المصنع مغلق منذ عام")
    assert first[3] == "المصنع مغلق منذ عام"


def test_a_verbal_noun_with_its_source() -> None:
    text = "انسحبت القوات بعد إعلان الحركة مسؤوليتها عن الهجوم."
    assert read(text) == [("إعلان", A, "الحركة", "مسؤوليتها عن الهجوم")]


def test_the_noun_before_a_relative_clause_speaks() -> None:
    text = "وصل رئيس النقابة، الذي قال إن الإضراب مستمر."
    ((_, _, speaker, content),) = read(text)
    assert speaker is not None
    assert "النقابة" in speaker
    assert content == "الإضراب مستمر"


def test_known_names_end_a_speaker_before_a_bare_object() -> None:
    text = "أعلن سامي علي انسحاب فريقه."
    at = text.index("سامي")
    (one,) = find(text, [Entity(at, at + 8, "سامي علي", EntityType.PER, "سامي علي", 1.0)])
    assert words(text, one.speaker) == "سامي علي"
    assert words(text, one.content) == "انسحاب فريقه"


def test_nothing_is_read_across_a_line_end() -> None:
    text = "قال الوزير\nإن الطريق مغلق"
    assert all(s.content is None for s in find(text))


def inside(text: str, one: Statement) -> bool:
    spans = [s for s in (one.cue, one.speaker, one.content, *one.hops) if s]
    return all(0 <= a < b <= len(text) for a, b in spans)


PIECES = [
    "قال",
    "وأضاف",
    "أن",
    "إن",
    "الوزير",
    "،",
    ".",
    '"',
    "«",
    "»",
    ":",
    "\n",
    "نقلت",
    "عن",
    "قوله",
    "بحسب",
    "ما",
]


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from([*PIECES, "مشيرا", "إلى", "لم", "التي", "وفق", "جاء", "في", "بيان", "\u064f", "ﷺ"])
    )
)
def test_any_order_of_words_gives_spans_inside_the_text(pieces: list[str]) -> None:
    for text in (" ".join(pieces), "".join(pieces)):
        assert all(inside(text, s) for s in find(text))


@given(st.text())
def test_any_text_gives_spans_inside_it(text: str) -> None:
    assert all(inside(text, s) for s in find(text))


def test_time_grows_with_length_not_with_its_square() -> None:
    """Counted in sentences found, not in seconds: every one of many is still found."""
    text = "قال الوزير إن الطريق مفتوح. " * 2000
    assert len(find(text)) == 2000
