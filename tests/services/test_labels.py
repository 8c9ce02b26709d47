"""The kind of claim that is guessed, and where dates, places and agencies are taken from."""

from __future__ import annotations

import pytest

from tests.storage.helpers import add_articles, raw
from workbench.assemble import Workspace
from workbench.domain.claim import Draft


def of(work: Workspace, body: str, published: str = "2025-05-06") -> Draft:
    """A draft on the first sentence of an article that the real detectors have read."""
    (article,) = add_articles(work.store, raw(1, f"{body}\nخاتمة.", outlet="المدار", published=published))
    work.detecting.run([article])
    text = work.reading.sheet(article).article.text
    start = text.index(body)
    return work.tagging.draft(article, start, start + len(body))


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("قال مدير المستشفى إن 12 شخصا قتلوا في الحريق.", "casualty"),
        ("أصيب عامل بجروح خطيرة في المصنع.", "casualty"),
        ("وقضت وحدات الجيش على ثلاثة من الإرهابيين شرق البلاد.", "casualty"),
        ("قال المدير إن القضاء سينظر في الملف.", "threat"),
        ("نفت الوزارة إغلاق الجسر القديم.", "denial"),
        ("قال المدير إن الخبر لا أساس له من الصحة.", "denial"),
        ("تبنت جماعة مسلحة التفجير في السوق.", "responsibility"),
        ("اتهم الحزب الحكومة بتزوير النتائج.", "responsibility"),
        ("قال البنك إن القرض بلغ 9 ملايين دولار.", "money"),
        ("أكد التقرير أن نسبة البطالة ارتفعت إلى 15 بالمئة.", "statistic"),
        ("حذر الخبير من انهيار السد.", "threat"),
        ("قال الوزير إن الحكومة ستبيع المصنع.", "threat"),
        ("صادق البرلمان على القانون الجديد.", "policy"),
        ("قال الوزير إن المجلس صادق على القانون.", "policy"),
        ("ذكرت الصحيفة أن العمال نفذوا وقفة أمام الوزارة.", "event"),
        ("أعلنت الوزارة أنه سيتم إحداث مركز جديد للشباب.", "policy"),
        ("أعلنت النيابة عن إيقاف رجل أمس.", "event"),
        ("عثرت الشرطة على مبلغ 3 ملايين دينار في السيارة.", "event"),
        ("قال التقرير إن النزاع طال نحو 17 مليون شخص.", "statistic"),
        ("حمل الوزير البلدية مسؤولية انهيار الجسر.", "responsibility"),
        ("رفضت الشركة فتح هاتف منفذ الهجوم الذي أودى بحياة كثيرين.", "event"),
        ("اعتبر النائب أن السلطات أوقفت الأشغال في وقت مناسب.", "statement"),
        ("أعلنت الوزارة عن اكتشاف مقبرة قديمة.", "event"),
        ("قالت الوزارة إنه تم العثور على 3 تماثيل طولها 80 سنتيمترا.", "event"),
        ("صادرت الشرطة 3 سيارات وشقتين في المدينة.", "event"),
        ("ارتفع عدد الزوار إلى 300 ألف زائر خلال الموسم.", "statistic"),
        ("شدد المدير على أن الشركة ستكبر، واتهم خصومه بالتشويش.", "threat"),
        ("سجل اللاعب 20 هدفا في 30 مباراة هذا الموسم.", "statistic"),
        ("وصل الوفد إلى العاصمة بحسب وكالة الأفق.", "event"),
        ("قال الكاتب إن الأدب مرآة الناس.", "statement"),
    ],
)
def test_the_label_follows_what_is_said(work: Workspace, body: str, label: str) -> None:
    assert of(work, body).label == label


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("انهار الجسر يوم الاثنين 5 مايو 2025.", "2025-05-05"),
        ("أعلنت الوزارة يوم الاثنين 5 مايو 2025 إغلاق الجسر.", "2025-05-05"),
        ("قال المدير يوم الاثنين 5 مايو 2025 إن الجسر آمن.", None),
        ("ارتفعت الأسعار كثيرا مقارنة بسنة 2019.", None),
        ("ينص الفصل الأول من قانون عدد 52 لسنة 2001 على الحرية.", None),
        ("أعيد فتح الجسر الذي انهار يوم 5 مايو 2025.", None),
        ("تجرى الاختبارات يوم 3 مايو 2025 ويوم 9 مايو 2025 ويوم 20 مايو 2025.", None),
    ],
)
def test_a_date_is_given_only_when_it_is_the_claims_own(work: Workspace, body: str, day: str | None) -> None:
    assert of(work, body).fields.get("date_from") == day


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("انطلقت القمة بالعاصمة الموريتانية نواكشوط لبحث الوضع في اليمن.", "نواكشوط"),
        ("وصلت المساعدات من تركيا أمس.", None),
        ("استقال رئيس تونس أمس.", None),
    ],
)
def test_a_place_is_given_only_where_it_happened(work: Workspace, body: str, place: str | None) -> None:
    assert of(work, body).fields.get("place") == place


def test_the_agency_beside_a_statement_is_its_relay(work: Workspace) -> None:
    draft = of(work, "توقعت الوزيرة ليلى حداد انطلاقة جيدة للسياحة، بحسب وكالة الأفق.")
    assert draft.hops[0].source == "المدار"
    assert "الأفق" in draft.hops[1].source and "حداد" in draft.hops[2].source
    assert draft.fields["certainty"] == "probable"


def test_what_others_claim_in_an_aside_is_no_hop(work: Workspace) -> None:
    draft = of(work, "أكدت الإدارة أن النزلاء لم يتعرضوا للعنف، كما تدعي العائلات.")
    assert [h.source for h in draft.hops] == ["المدار", "الإدارة"]


def test_the_outlet_that_was_told_holds_for_the_whole_sentence(work: Workspace) -> None:
    draft = of(
        work, "قالت متحدثة باسم الوزارة لقناة الأفق إن القرار لم يتخذ، مشيرة إلى أن النسخ محفوظة في المخازن."
    )
    assert len(draft.hops) == 3 and "الأفق" in draft.hops[1].source


def test_a_threat_commits_and_what_cannot_be_is_not_possible(work: Workspace) -> None:
    assert of(work, "هدد القائد بقصف الميناء.").fields["certainty"] == "certain"
    assert of(work, "قال المدير إنه لا يمكن فتح الجسر.").fields["certainty"] == "certain"
    assert of(work, "قال المدير إن الجسر قد ينهار.").fields["certainty"] == "possible"


def test_words_decide_where_the_rules_see_only_that_something_is_told() -> None:
    from workbench.services import label_rules, labels

    body = (
        "دعا رئيس الحزب جميع الأطراف السياسية إلى ضرورة الحوار وتغليب المصلحة الوطنية في هذه المرحلة الدقيقة "
        "التي تمر بها البلاد وإلى وضع حد للتجاذبات بين الكتل"
    )
    one = label_rules.passage(body, [], [], 0, len(body))
    assert label_rules.guesses(one)[0] == "event"
    assert labels.ranked(one)[0] == "statement"


def test_every_unit_has_a_weight_for_every_label() -> None:
    from workbench.services import labels

    known = labels.weights()
    assert labels.BIAS in known and {len(w) for w in known.values()} == {len(labels.KINDS)}
    assert all(f"fits1:{name}" in known for name in labels.KINDS)
