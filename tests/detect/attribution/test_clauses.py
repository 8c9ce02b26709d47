"""Subjects that stand far from their cue, documents that speak, and where a content ends: own sentences."""

from __future__ import annotations

import pytest

from workbench.detect.attribution import find
from workbench.domain.mention import CueClass


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    def words(span: tuple[int, int] | None) -> str | None:
        return None if span is None else text[span[0] : span[1]]

    return [(words(s.cue) or "", words(s.speaker), words(s.content)) for s in find(text)]


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "content"),
    [
        ("وأصدرت وزارة النقل بيانا أكدت فيه أن الجسر آمن.", "أكدت", "وزارة النقل", "الجسر آمن"),
        ("ونشرت الشركة على موقعها بلاغا قالت فيه إنها ستغلق المصنع.", "قالت", "الشركة", "إنها ستغلق المصنع"),
        (
            "وعقد قائد الفرقة مؤتمرا صحفيا أوضح خلاله أن العملية انتهت.",
            "أوضح",
            "قائد الفرقة",
            "العملية انتهت",
        ),
        ("وصدر عن نقابة الأطباء بيان جاء فيه أن الإضراب مستمر.", "جاء فيه", "نقابة الأطباء", "الإضراب مستمر"),
        ("وكتب المدير رسالة إلى العمال حذر فيها من الإفلاس.", "حذر", "المدير", "الإفلاس"),
    ],
)
def test_a_document_speaks_for_its_owner(text: str, cue: str, speaker: str, content: str) -> None:
    assert (cue, speaker, content) in read(text)


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "content"),
    [
        (
            "من جهته استنكر الوالي بشدة قطع الماء، مشيرا إلى أن الماء عاد.",
            "مشيرا",
            "الوالي",
            "الماء عاد",
        ),
        ("قال الوزير إن الشركة أعلنت الأزمة حالة طارئة.", "أعلنت", "الشركة", "الأزمة حالة طارئة"),
        (
            "تراجعت المبيعات هذا العام لكن المجموعة تفاءلت، لكنها قالت إن الوضع صعب.",
            "قالت",
            None,
            "الوضع صعب",
        ),
        (
            "قالت الوزيرة إن السد امتلأ. وسرعان ما اعتذرت الشركة عن التأخير وقالت إن الأشغال مستمرة.",
            "قالت",
            "الشركة",
            "الأشغال مستمرة",
        ),
        ("قال المدرب إن الفريق جاهز. وفي سياق آخر عبر عن أسفه للإصابة.", "عبر", "المدرب", "أسفه للإصابة"),
        (
            "نفى الناطق باسم الهيئة، مدير الإعلام، العقيد سالم، ما نشر عن الحادث.",
            "نفى",
            "الناطق باسم الهيئة، مدير الإعلام، العقيد سالم",
            "ما نشر عن الحادث",
        ),
        ("نفت البلدية بشكل قاطع اليوم ما قيل عن الهدم.", "نفت", "البلدية", "ما قيل عن الهدم"),
        ("ونقل موقع قناة (الرافدين) الإخبارية عن الوالي أن الطريق فتح.", "نقل", "الوالي", "الطريق فتح"),
        ("ووصف الوزير ارتفاع الأسعار في السوق بأنه مؤقت.", "وصف", "الوزير", "بأنه مؤقت"),
        (
            "وقالت المفوضية، وفقا لما نقلته 'الفجر'، إن المخيم امتلأ.",
            "وفقا لما نقلته",
            "الفجر",
            "المخيم امتلأ",
        ),
    ],
)
def test_the_speaker(text: str, cue: str, speaker: str | None, content: str) -> None:
    assert (cue, speaker, content) in read(text)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("أعلن الوالي فتح الجسر، وهو ما نفته البلدية.", "نفته", "فتح الجسر"),
        ("سينطلق المشروع غدا، الأمر الذي أكده المدير.", "أكده", "سينطلق المشروع غدا"),
    ],
)
def test_what_was_just_told_is_said_by_another(text: str, cue: str, content: str) -> None:
    assert (cue, content) in [(c, said) for c, _, said in read(text)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("أكد النائب أن القانون ناقص، ودعا الحكومة إلى مراجعته.", "أكد", "القانون ناقص"),
        ("أكد النائب أن القانون ناقص، كما طالب الوزير بالحضور.", "أكد", "القانون ناقص"),
        (
            "نفى المغرب صحة ما نشر من أنباء مفادها أن الحدود أغلقت.",
            "نفى",
            "صحة ما نشر من أنباء مفادها أن الحدود أغلقت",
        ),
        (
            "نفى الوالي كل الأخبار التي تتحدث عن أن السد انهار.",
            "نفى",
            "كل الأخبار التي تتحدث عن أن السد انهار",
        ),
        (
            'قال المدير: "نحن جاهزون والعمل مستمر في الموقع." وزار الوزير الورشة.',
            "قال",
            "نحن جاهزون والعمل مستمر في الموقع",
        ),
        ("أغلقت المدرسة أبوابها اليوم، وذلك بحسب مصادر محلية.", "بحسب", "أغلقت المدرسة أبوابها اليوم"),
        ('أكد بيان على صفحة "حملة المدينة الخضراء الجديدة"، أن الأشغال بدأت.', "أكد", "الأشغال بدأت"),
        ("ولم تذكر الصحيفة تفاصيل عن الحادث ولكنها قالت إن التحقيق جار.", "تذكر", "تفاصيل عن الحادث"),
    ],
)
def test_where_the_content_lies(text: str, cue: str, content: str) -> None:
    assert (cue, content) in [(c, said) for c, _, said in read(text)]


@pytest.mark.parametrize(
    ("text", "cue", "cue_class"),
    [
        ("واتهموه بمحاولة سرقة المال.", "اتهموه", CueClass.CLAIM),
        ("قال الطبيب إن الورم خبيث وأخبره بأن العلاج طويل.", "أخبره", CueClass.SAY),
        ("وارتأى المجلس ضرورة تأجيل الجلسة.", "ارتأى", CueClass.SAY),
        ("وقد تم تأكيد وفاة ثلاثة عمال.", "تأكيد", CueClass.HEARSAY),
        ('اعتبرت الرابطة "قرارات اللجنة الأخيرة ظالمة للأندية".', "اعتبرت", CueClass.SAY),
        ("وتساءل النائب عن أسباب غياب الوزير.", "تساءل", CueClass.SAY),
        ("قضت محكمة النقض بأن العقد باطل.", "قضت", CueClass.SAY),
        ("وقدر الخبراء خسائر القطاع بـ 3 ملايين دولار.", "قدر", CueClass.ESTIMATE),
        ("ويرفض الوزير هذه الاتهامات.", "يرفض", CueClass.DENY),
        ("واستقال المدرب بسبب ما تردد بشأن خلافه مع الرئيس.", "تردد", CueClass.HEARSAY),
        ("وأبرز في السياق نفسه، أهمية الحوار بين الطرفين.", "أبرز", CueClass.SAY),
        ("نسبت الصحيفة إلى مسؤول كبير قوله إن الاتفاق قريب.", "نسبت", CueClass.REPORT),
    ],
)
def test_cues(text: str, cue: str, cue_class: CueClass) -> None:
    assert (cue, cue_class) in [(text[s.cue[0] : s.cue[1]], s.cue_class) for s in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "وقرر المجلس أن يؤجل الجلسة.",
        "وترفض النقابة مشروع القانون.",
        "وهذا القرار المفاجئ يعبر عن رفض اللجنة.",
        "وتعد المدينة من أبرز إنجازات البلدية.",
        "لم ترد أي أنباء من الميناء حتى المساء.",
        "إن إسرائيل لم تفسر الرسالة على أنها موافقة.",
        "وكان يتابع المباراة من المدرجات مع أصدقائه.",
        "وتحدث المسؤول إلى الحاضرين، شريطة عدم الكشف عن هويته.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("حكمت محكمة على رجل ادعى أنه طبيب.", "ادعى", "رجل"),
        ("والتقى عددا من الأطباء الذين أكدوا أن المشفى مكتظ.", "أكدوا", "عددا من الأطباء"),
        ("والتقى عدد من الأطباء الذين أكدوا أن المشفى مكتظ.", "أكدوا", "عدد من الأطباء"),
    ],
)
def test_who_stands_before_a_relative_clause(text: str, cue: str, speaker: str) -> None:
    assert (cue, speaker) in [(c, who) for c, who, _ in read(text)]


def test_a_quote_goes_on_in_the_next_paragraph() -> None:
    text = 'وقالت الجارة: "سمعنا صوتا قويا في الليل.\n"لكن أحدا لم يخرج من بيته".'
    assert read(text) == [("قالت", "الجارة", 'سمعنا صوتا قويا في الليل.\n"لكن أحدا لم يخرج من بيته')]


def test_a_quote_that_is_never_closed_goes_on_to_the_end_of_its_line() -> None:
    text = 'وكتب اللاعب: " لن أعود إلى الفريق. أشكر الجميع على الدعم\nوقال المدرب إن الخبر صحيح.'
    assert read(text)[0] == ("كتب", "اللاعب", "لن أعود إلى الفريق. أشكر الجميع على الدعم")


def test_the_phrase_behind_a_turn_belongs_to_it() -> None:
    text = "أكد المرشح أن الوقت ضيق، داعيا إلى تأجيل الموعد شهرا، وفق تعبيره."
    assert read(text)[-1] == ("وفق تعبيره", "المرشح", "داعيا إلى تأجيل الموعد شهرا")


def test_an_outlet_in_a_headline_and_on_the_phone_is_a_hop() -> None:
    line = "مصدر أمني لـ«الفرات»: لا صحة لأنباء إغلاق المعبر اليوم"
    call = "نفى مصدر أمني، في اتصال بوكالة أنباء الشمال، كل الأخبار عن الحادث."
    said = [(text, s) for text in (line, call) for s in find(text)]
    assert [[text[a:b] for a, b in s.hops] for text, s in said] == [["الفرات"], ["وكالة أنباء الشمال"]]
    assert [text[s.speaker[0] : s.speaker[1]] for text, s in said if s.speaker] == ["مصدر أمني", "مصدر أمني"]
