"""The project's own sample articles come in right, and are what their README says they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.domain.article import READING, BlockKind, RawArticle, Rejected
from workbench.ingest.readers import read_paths

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED = {
    "001": ("23 قتيلاً على الأقل في سيول تجتاح وادي حضرموت شرقي اليمن", "عدن -المدار", "المدار", None),
    "002": ("سيول وادي حضرموت تقتل 23 شخصاً وتشرّد مئات الأسر", "", "", "2025-04-09"),
    "003": ("فاجأتهم المياه وهم نيام.. عشرات القتلى والمفقودين في سيول حضرموت", "نجلاء باوزير", "", "2025-04-09T16:15"),
    "004": ("كارثة السيول في حضرموت: 19 وفاة مؤكدة والبحث مستمر عن عشرات المفقودين", "", "", None),
    "005": ("ارتفاع حصيلة سيول حضرموت إلى 41 قتيلاً.. والمحافظ ينفي انهيار سد", "سيئون -المدار", "المدار", None),
    "006": ("سيول حضرموت... وجوه خلف الأرقام", "", "الشرفة", "2025-04-11"),
    "007": ("الأمم المتحدة: قتلى سيول حضرموت بين ٥٥ و٦٠ والاحتياجات تفوق التوقعات", "رانيا الحداد", "", "2025-04-13"),
    "008": ("جولة المساء: سيول في اليمن وقمة للمناخ في نيروبي", "", "", "2025-04-09T20:30"),
    "009": ('تشاد و"جبهة تيبستي" توقعان في نواكشوط وقفاً لإطلاق النار لمدة 60 يوماً', "نواكشوط -المدار", "المدار", None),
    "010": ("اتفاق نواكشوط: هدنة 60 يوماً بين تشاد ومتمردي الشمال", "", "", "2025-06-14"),
    "011": ("هدنة تشاد.. المدافع تصمت شهرين وفصيل منشق يتوعد", "سامح عبد الجليل", "", "2025-06-14T21:37"),
    "012": ("نجامينا والمتمردون يتفقون على هدنة شهرين.. ماذا في بنود «وثيقة نواكشوط»؟", "", "", None),
    "013": ('الجيش التشادي ينفي خرق الهدنة و"الجبهة" تتحدث عن 12 قتيلاً في قصف جوي', "نجامينا -المدار", "المدار", None),
    "014": ("كم عدد مقاتلي جبهة تيبستي؟ خمس روايات ورقم واحد لا يعرفه أحد", "مريم الطيب", "", "2025-07-03T11:08"),
    "015": ("هُدنةٌ بلا أنياب", "", "", None),
    "016": ("تمديد هدنة تشاد 30 يوماً وتسليم آخر دفعة من الأسرى", "الدوحة - وكالات", "المدار", "2025-08-09"),
}  # fmt: skip
FURNITURE = (
    "شارك",
    "طباعة",
    "تصنيفات",
    "قصص قد تهمك",
    "مقالات ذات صلة",
    "القراءة",
    "REUTERS",
    "AFP",
    "بريدك",
    "تابعنا",
)


def seeds() -> dict[str, RawArticle]:
    """Every sample by the number that its file name begins with."""
    read = list(read_paths([SEEDS]))
    assert not [r for r in read if isinstance(r, Rejected)]
    return {Path(r.path).name[:3]: r for r in read if isinstance(r, RawArticle)}


def test_the_folder_gives_its_texts_and_not_its_readme() -> None:
    assert list(seeds()) == list(EXPECTED)


@pytest.mark.parametrize("number", EXPECTED)
def test_title_byline_outlet_and_date(number: str) -> None:
    read = seeds()[number]
    assert (read.title, read.byline, read.outlet, read.published) == EXPECTED[number]


def test_bodies_hold_no_furniture_and_enough_words() -> None:
    for number, read in seeds().items():
        body = [read.text[b.start : b.end] for b in read.blocks if b.kind in READING]
        assert 200 <= len(" ".join(body).split()) <= 700, number
        for text in body:
            assert not text.startswith(FURNITURE), (number, text)
            assert not text.endswith(("REUTERS", "AFP")), (number, text)


def test_captions_stand_twice_in_the_page_and_not_in_the_text() -> None:
    read = seeds()["001"]
    captions = [read.text[b.start : b.end] for b in read.blocks if b.kind is BlockKind.CAPTION]
    assert len(captions) == 2
    assert captions[0] == captions[1]
