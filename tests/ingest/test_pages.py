"""Pages in the shapes of many sites: what is title, byline, date and text, and what is furniture."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from workbench.domain.article import READING, BlockKind, DateFrom, RawArticle
from workbench.ingest.parse import parse

TITLE = "البلدية تغلق جسرين قديمين وتعلن خطة لترميمهما"
P1 = (
    "أعلنت بلدية المدينة في بيان أنها أغلقت جسرين قديمين أمام الشاحنات بعد ظهور تشققات في أعمدتهما، "
    "وقالت إن أعمال الترميم ستبدأ خلال أسبوعين وتستمر ستة أشهر."
)
P2 = (
    'وأوضح رئيس لجنة الطرق أن الفحوص الأولية "لا تدعو إلى القلق"، مضيفاً أن الجسرين سيبقيان مفتوحين '
    "أمام المشاة والسيارات الصغيرة."
)
P3 = "وشارك في الفحص 14 مهندساً من الجامعة، بحسب مصدر في اللجنة طلب عدم ذكر اسمه، وقدموا تقريراً من 40 صفحة."
P4 = "وتبلغ كلفة المشروع نحو 3 ملايين دولار، تسهم فيها الحكومة المركزية بالثلث على الأقل."
BODY = [P1, P2, P3, P4]
B = "\n\n".join(BODY)


@dataclass(frozen=True)
class Case:
    """A page and what is right for it."""

    name: str
    page: str
    byline: str = ""
    outlet: str = ""
    published: str | None = None
    subtitle: str = ""


CASES = [
    Case("plain", f"{TITLE}\n\n{B}"),
    Case(
        "reading time, captions twice, place and outlet",
        f"{TITLE}\n\ntime reading iconدقائق القراءة - 5\nعمال عند الجسر. 3 مارس 2019 - REUTERS\n"
        f"عمال عند الجسر. 3 مارس 2019 - REUTERS\nطرابلس -الفنار\n\n{B}\n\nتصنيفات\n\nقصص قد تهمك",
        "طرابلس -الفنار",
        "الفنار",
    ),
    Case(
        "print button glued to title and author",
        f"{TITLE}\n\nالجمعة 04/أكتوبر/2024 - 06:52 م\nطباعة البلدية تغلق جسرين قديمين.. ليلى منصور\n \n{B}\n\n\n\nشارك",
        "ليلى منصور",
        published="2024-10-04T18:52",
    ),
    Case(
        "date twice",
        f"الخميس - 25 أبريل 2024\nالخميس - 25 أبريل 2024\n\n{TITLE}\n\n{B}",
        published="2024-04-25",
    ),
    Case(
        "glued category and comment form",
        f"أهم الأخبارمحليات\n\n{TITLE}\n\n{B}\n\nمقالات ذات صلة\n\nاترك تعليقاً\n\n"
        "لن يُنشر عنوان بريدك الإلكتروني. الحقول المطلوبة معلّمة\n\nزر الذهاب إلى الأعلى",
    ),
    Case(
        "post roles, picture sources, suggested stories",
        f"تخطى إلى المحتوى\n{TITLE}\nصدر الصورة، Getty Images\nتعليق الصورة، الجسر القديم\nAuthor, سلمى حداد\n"
        f"Role, مراسلة - بيروت\n4 أكتوبر/ تشرين الأول 2024\nآخر تحديث قبل 3 ساعات\n{P1}\nتخطى قصص مقترحة وواصل القراءة\n"
        f"قصص مقترحة\nقصة أولى عن الاقتصاد\nقصة ثانية عن الرياضة\nقصص مقترحة نهاية\n{P2}\n\n{P3}\n{P4}\nمواضيع ذات صلة\n",
        "سلمى حداد",
        published="2024-10-04",
    ),
    Case(
        "updated date, share buttons, source at the end",
        f"أخبار|سياسة\n{TITLE}\nPublished On 4/10/2024\n|آخر تحديث: 5/10/2024 10:15 (توقيت مكة المكرمة)\nشارك\nfacebook\n"
        f"whatsapp\nالجسر القديم عند الغروب (الأناضول)\n{B}\nالمصدر : الجزيرة + وكالات\nحول هذه القصة\nعنوان آخر",
        outlet="الجزيرة",
        published="2024-10-04",
    ),
    Case(
        "title twice, comments with their own dates",
        f"الرئيسية\nمجتمع\n{TITLE}\n{TITLE}\nصورة: أرشيف\nهسبريس - يوسف يعكوبي\nالجمعة 4 أكتوبر 2024 - 09:00\n{B}\n"
        "النشرة الإخبارية\nاشترك الآن\nتعليقات الزوار\n6\nمحمد\nالسبت 5 أكتوبر 2024 - 09:30\n"
        "أحسنتم بهذا القرار الذي انتظره سكان الحي منذ أعوام.\nأضف تعليقك",
        "هسبريس - يوسف يعكوبي",
        "هسبريس",
        "2024-10-04T09:00",
    ),
    Case(
        "subtitle, place and author, two calendars",
        f"الخليج\n{TITLE}\nالترميم يبدأ بعد أسبوعين ويستمر ستة أشهر\nالرياض: عبد الهادي منصور\n"
        f"نُشر: 17:30-4 أكتوبر 2024 م ـ 01 ربيع الثاني 1446 هـ\nT T\n{B}\nمواضيع\nالسعودية أخبار السعودية",
        "الرياض: عبد الهادي منصور",
        published="2024-10-04T17:30",
        subtitle="الترميم يبدأ بعد أسبوعين ويستمر ستة أشهر",
    ),
    Case(
        "agency byline with slashes",
        f"{TITLE}\nAhmed Hassan | 04.10.2024 - محدث : 05.10.2024\nإسطنبول / محمد ماجد / الأناضول\n{B}\n"
        "التصنيفات ذات الصلة:\nالدول العربية",
        "Ahmed Hassan",
        "الأناضول",
        "2024-10-04",
    ),
    Case(
        "links inside the text",
        f"{TITLE}\n{P1} اقرأ أيضا: عنوان تقرير آخر\n{P2}\nاقرأ أيضاً\nعنوان التقرير المرتبط\n{P3}\n"
        f"لقراءة المزيد من الأخبار اضغط هنا\n{P4}مقالات ذات صلة",
    ),
    Case(
        "initials and agencies",
        f"{TITLE}\n٤ أكتوبر ٢٠٢٤\n{B}\nع.ج/ ص.ش (د ب أ، أ ف ب)",
        published="2024-10-04",
    ),
    Case("signature", f"{TITLE}\n\n{B}\nكريمة الزيات", "كريمة الزيات"),
    Case("cue", f"{TITLE}\nكتب – سامي فرج\n{B}\n#جسور #ترميم\nhttps://example.org/a\n12", "سامي فرج"),
    Case(
        "print button without a space, title whole",
        f"{TITLE}\nطباعة{TITLE} ليلى منصور\n{B}",
        "ليلى منصور",
    ),
    Case(
        "time on a line of its own, a Latin label, an end mark",
        f"{TITLE}\nالأربعاء 09 أبريل 2025\n02:00 م\nLOC\nكتب- أحمد العش:\n{B} (النهاية)\n\nف ش / م ع ع",
        "أحمد العش",
        published="2025-04-09T14:00",
    ),
    Case(
        "outlet's name alone, picture credits in the text",
        f"{TITLE}\nعنب بلدي\n09 أبريل 2025\ncamera iconالجسر القديم (البلدية)\n5 دقائق\n{P1}\nفرانس24 / أ ف ب\n{P2}\nإعلان\n"
        f"{P3}\n{P4}\nالمزيد عن: جسور ترميم\nمتعلق",
        outlet="عنب بلدي",
        published="2025-04-09",
    ),
    Case(
        "the site's name and its place behind the title, a date behind an invitation, a survey",
        f"{TITLE} – موقع قناة المنار – لبنان\nتابعنا على:   09:26 2023-02-08\n{B}\nرأيكم يهمنا\nشاركوا معنا في إستبيان البرامج",
        outlet="المنار",
        published="2023-02-08T09:26",
    ),
    Case(
        "what a print page says of itself",
        f"{TITLE}\nنشر في: 23 مارس 2025\n{B}\nهذا المحتوى مطبوع من موقع الشروق",
        outlet="الشروق",
        published="2025-03-23",
    ),
    Case(
        "counters, subscriptions, copyright",
        f"{TITLE}\nعدد المشاهدات: 1200\n{B}\nتابعونا على فيسبوك\nانضم إلى قناتنا على تيليغرام\n"
        "© جميع الحقوق محفوظة للموقع 2024\nيستخدم هذا الموقع ملفات تعريف الارتباط",
    ),
]


def texts(read: RawArticle, *kinds: BlockKind) -> list[str]:
    return [read.text[b.start : b.end] for b in read.blocks if b.kind in kinds]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_page(case: Case) -> None:
    read = parse(case.page)
    assert read.title == TITLE
    assert read.subtitle == case.subtitle
    assert (read.byline, read.outlet, read.published) == (case.byline, case.outlet, case.published)
    assert read.published_how is (DateFrom.DATELINE if case.published else DateFrom.UNKNOWN)
    assert texts(read, BlockKind.BODY, BlockKind.HEADING) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "شارك آلاف المتظاهرين في مسيرة وسط العاصمة.",
        "طباعة العملة لا تكفي وحدها لسد العجز في الموازنة.",
        "المصدر الأول للخبر لم يُعرف بعد.",
        "التعليقات على القرار تتوالى منذ الصباح.",
        "اشترك ثلاثة مسلحين في تنفيذ الهجوم على القافلة.",
        "تابعنا معكم تفاصيل الحادث منذ بدايته.",
        "كتب الوزير على حسابه أن الأمر انتهى.",
        "تابع الرئيس حديثه عن الاقتصاد قائلاً إن الأزمة عابرة.",
        "حفظ الله البلاد، قال الرجل وهو يبكي.",
        "25 أبريل 2024 كان يوماً طويلاً في تاريخ المدينة.",
        "القاهرة - وهي أكبر مدن البلاد - لم تتأثر بالعاصفة.",
        "- مبلغ 500 دولار لكل أسرة متضررة",
        "إعلان الطوارئ جاء متأخراً.",
    ],
)
def test_prose_that_begins_like_furniture_stays(line: str) -> None:
    read = parse(f"{TITLE}\n\n{P1}\n\n{line}\n\n{P2}")
    assert line in texts(read, *READING)


@pytest.mark.parametrize(
    "title",
    [
        "شاهد: لحظة انهيار الجسر القديم في المدينة",
        "كتب نادرة تعرض للمرة الأولى في معرض الدوحة",
        "تونس: حريق يأتي على مصنع للبلاستيك",
        "صور: هكذا بدت المدينة بعد العاصفة",
        "متابعة: أشغال الجلسة العامة للاتحاد",
        "المصدر: رواية عن مدينة لا تنام",
        "25 أبريل.. يوم لا ينساه سكان المدينة",
        "رأيكم في موازنة العام الجديد – تونس",
        "انتخابات تشريعية مبكرة - لبنان",
        "حوار مع مدير قناة المنار",
        "أخبار اليوم السيئة ليست قدراً",
    ],
)
def test_titles_that_look_like_furniture_are_titles(title: str) -> None:
    assert parse(f"{title}\n\n{B}").title == title


def test_dates_of_captions_and_narration_are_not_the_publication_date() -> None:
    caption = "الجسر القديم في 9 نوفمبر 2018"
    read = parse(
        f"{TITLE}\n{caption}\n{caption}\n{P1}\n\n25 أبريل 2024\n\n{P2}\n\nوفي 3 مارس 2021 أُغلق الجسر.\n\n{P3}"
    )
    assert (read.published, read.published_how) == (None, DateFrom.UNKNOWN)
    assert texts(read, BlockKind.HEADING) == ["25 أبريل 2024"]


def test_a_wire_dateline_gives_the_date_and_stays_in_the_text() -> None:
    first = f"الرياض 4 أكتوبر 2024 (رويترز) - {P1}"
    read = parse(f"{TITLE}\n\n{first}\n\n{P2}")
    assert read.published == "2024-10-04"
    assert texts(read, BlockKind.BODY) == [first, P2]


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("القاهرة- “القدس العربي”: ", "القدس العربي"),
        ("القاهرة (رويترز) - ", "رويترز"),
        ("دبي، الإمارات العربية المتحدة (CNN) -- ", "CNN"),
        ("قال (رويترز) - ", ""),
    ],
)
def test_a_wire_lead_names_the_outlet_and_stays_in_the_text(lead: str, outlet: str) -> None:
    read = parse(f"{TITLE}\n\n{lead}{P1}\n\n{P2}")
    assert read.outlet == outlet
    assert texts(read, BlockKind.BODY) == [lead + P1, P2]


def test_headings_between_paragraphs() -> None:
    read = parse(f"{TITLE}\n\n{P1}\n\nكلفة الترميم\n\n{P2}\n\nوبلغ العدد:\n\n{P3}")
    assert texts(read, BlockKind.HEADING) == ["كلفة الترميم"]


def test_a_pull_quote_is_cut_once_it_repeats() -> None:
    quote = "الفحوص الأولية لا تدعو إلى القلق على الإطلاق وقد أنجزت في موعدها"
    read = parse(f"{TITLE}\n\n{P1}\n\n{quote}\n\n{P2}\n\n{quote}\n\n{P3}")
    assert texts(read, *READING).count(quote) == 1
    assert [b.rule for b in read.blocks if b.kind is BlockKind.DEBRIS] == ["repeated"]


def test_a_list_after_the_opener_goes_but_a_paragraph_stays() -> None:
    read = parse(
        f"{TITLE}\n\n{P1}\n\nاقرأ أيضاً\nعنوان أول\nعنوان ثان\n\n{P2}\n\nالأكثر قراءة\nعنوان ثالث\nعنوان رابع"
    )
    assert texts(read, BlockKind.BODY) == [P1, P2]


def test_a_page_of_nothing_but_furniture_is_shown_whole() -> None:
    read = parse("شارك\n\nطباعة\n")
    assert texts(read, *READING) == ["شارك", "طباعة"]
    assert any("furniture" in note for note in read.notes)


def test_a_text_without_a_title_gets_its_first_words() -> None:
    long = P1 + " " + P2
    read = parse(long)
    assert long.startswith(read.title.removesuffix("…"))
    assert texts(read, *READING) == [long]
    assert any("no title" in note for note in read.notes)
