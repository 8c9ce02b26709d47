"""Where the words of an older version stand in the newest: exact, alike, with other figures, not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.detect.run import analyse
from workbench.domain.mention import Figure
from workbench.domain.span import Anchor, Span
from workbench.domain.version import Became, Fate
from workbench.linking.reanchor import Texts, edits

OLD = (
    "انهيار جسر في بغلان\n\n"
    "قال الوالي إن انهيار جسر الوادي أسفر عن مقتل 12 شخصا يوم السبت. وأرسلت الحكومة فرق الإنقاذ إلى المكان.\n"
    "وأغلقت الشرطة الطريق أمام المركبات الثقيلة. وأصيب 30 شخصا بجروح.\n"
    "وأوضح المتحدث أن لجنة من المهندسين ستبحث أسباب الانهيار."
)


def read(old: str, new: str) -> Texts:
    """Both texts with the figures that detection finds in them."""
    found = [[f for f in analyse(text).figures if isinstance(f, Figure)] for text in (old, new)]
    return Texts(old, new, *found)


def anchor(text: str, quote: str, nth: int = 0) -> Anchor:
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    return Anchor.of(text, at, at + len(quote))


def test_the_same_words_are_found_wherever_they_moved() -> None:
    quote = "وأغلقت الشرطة الطريق أمام المركبات الثقيلة."
    new = OLD.replace(quote + " ", "") + "\n" + quote
    place = read(OLD, new).place(anchor(OLD, quote))
    assert place.fate is Fate.EXACT and new[place.start : place.end] == quote


def test_of_several_places_the_neighbours_tell_which_is_meant() -> None:
    old = "قتل 12 شخصا في الشمال أمس. وفي الجنوب قتل 12 شخصا صباح اليوم."
    new = "عاجل. " + old + " ولم يصب أحد."
    for nth in (0, 1):
        place = read(old, new).place(anchor(old, "قتل 12 شخصا", nth))
        assert (place.fate, place.start) == (Fate.EXACT, anchor(new, "قتل 12 شخصا", nth).start)


def test_of_places_with_the_same_neighbours_none_is_sure() -> None:
    old = "قتل 12 شخصا. وانتهى البيان."
    new = "قتل 12 شخصا. قتل 12 شخصا. قتل 12 شخصا. ثم ساد الهدوء."
    assert read(old, new).place(anchor(old, "12 شخصا")).fate is Fate.ALIKE


def test_a_look_alike_that_stays_is_not_what_was_meant() -> None:
    """The claim was on the first of two; only the second is left, among other words."""
    old = "سقط 12 قتيلا في حلب. أما إدلب فأحصت 12 قتيلا آخرين."
    new = "أما إدلب فأحصت 12 قتيلا آخرين."
    place = read(old, new).place(anchor(old, "12 قتيلا", 0))
    assert place.fate is Fate.ALIKE


@pytest.mark.parametrize(
    ("quote", "new"),
    [
        ("2 شخصا", "قتل 12 شخصا في وادي الرمان يوم أمس"),
        ("12", "بلغت الكلفة 12.5 مليون دولار هذا العام"),
        ("5 مليون", "بلغت الكلفة 12.5 مليون دولار هذا العام"),
        ("قتل", "مقتل شخص"),
    ],
)
def test_a_part_of_a_number_or_word_is_not_the_quote(quote: str, new: str) -> None:
    old = f"كان العدد {quote} في البداية"
    place = read(old, new).place(anchor(old, quote))
    assert place.fate is not Fate.EXACT
    assert place.fate is Fate.LOST or new[place.start : place.end] != quote


def test_other_figures_make_another_claim() -> None:
    new = OLD.replace("12 شخصا", "15 شخصا")
    quote = "قال الوالي إن انهيار جسر الوادي أسفر عن مقتل 12 شخصا يوم السبت."
    place = read(OLD, new).place(anchor(OLD, quote))
    assert place.fate is Fate.CHANGED and place.alike > 0.9
    assert "15 شخصا" in new[place.start : place.end]
    ((was, now),) = place.changed
    assert "12" in was and "15" in now


def test_figures_in_words_count_too() -> None:
    old = OLD.replace("12 شخصا", "اثني عشر شخصا")
    new = OLD.replace("12 شخصا", "خمسة عشر شخصا")
    place = read(old, new).place(anchor(old, "أسفر عن مقتل اثني عشر شخصا"))
    assert place.fate is Fate.CHANGED


def test_the_same_figure_spelt_otherwise_is_no_change() -> None:
    new = OLD.replace("12 شخصا", "١٢ شخصاً")
    place = read(OLD, new).place(anchor(OLD, "أسفر عن مقتل 12 شخصا يوم السبت"))
    assert place.fate is Fate.ALIKE and place.changed == ()


def test_a_day_told_in_other_words_is_the_same_day_and_another_day_is_not() -> None:
    def on(text: str, day: date) -> list[Figure]:
        return [f for f in analyse(text, day).figures if isinstance(f, Figure)]

    old = "وأوضحت الشركة في بلاغ أصدرته اليوم الأحد أن الاضطراب يبدأ صباحا في أحياء العاصمة."
    for words, day, fate in (
        ("أمس", date(2024, 5, 6), Fate.ALIKE),
        ("أمس", date(2024, 5, 7), Fate.CHANGED),
        ("الأحد 5 أيار 2024", date(2024, 5, 6), Fate.ALIKE),
        ("", date(2024, 5, 6), Fate.ALIKE),
        ("مساء الخميس", date(2024, 5, 5), Fate.CHANGED),
    ):
        new = old.replace("اليوم الأحد", words)
        texts = Texts(old, new, on(old, date(2024, 5, 5)), on(new, day))
        assert texts.place(anchor(old, old)).fate is fate, words


def test_one_more_figure_makes_another_claim() -> None:
    new = OLD.replace("مقتل 12 شخصا", "مقتل 12 شخصا وإصابة 40 آخرين")
    place = read(OLD, new).place(
        anchor(OLD, "قال الوالي إن انهيار جسر الوادي أسفر عن مقتل 12 شخصا يوم السبت.")
    )
    assert place.fate is Fate.CHANGED and [was for was, _ in place.changed] == [""]


def test_what_is_little_alike_is_offered_only_in_its_own_place() -> None:
    quote = "وعمل سنة 1997 مديرا للمعهد القومي لعلوم التربية حتى بلوغه سن التقاعد."
    new = OLD + " عين سنة 1985 مساعدا بكلية الآداب ثم مديرا لدار المعلمين العليا وأستاذا للتربية."
    assert read(OLD + " " + quote, new).place(anchor(OLD + " " + quote, quote)).fate is Fate.LOST


def test_other_words_with_the_same_figures_are_only_suggested() -> None:
    new = OLD.replace("وأرسلت الحكومة فرق الإنقاذ إلى المكان", "وأرسلت الحكومة فرق إنقاذ إضافية إلى المكان")
    quote = "وأرسلت الحكومة فرق الإنقاذ إلى المكان."
    place = read(OLD, new).place(anchor(OLD, quote))
    assert place.fate is Fate.ALIKE and 0.8 < place.alike < 1
    assert new[place.start : place.end] == "وأرسلت الحكومة فرق إنقاذ إضافية إلى المكان."


def test_what_was_cut_is_lost() -> None:
    quote = "وأوضح المتحدث أن لجنة من المهندسين ستبحث أسباب الانهيار."
    new = OLD.replace(quote, "")
    assert read(OLD, new).place(anchor(OLD, quote)).fate is Fate.LOST


def test_a_part_of_a_sentence_stays_a_part() -> None:
    new = OLD.replace("قال الوالي إن", "وذكر والي الولاية للصحفيين أن")
    place = read(OLD, new).place(anchor(OLD, "جسر الوادي أسفر عن مقتل 12 شخصا"))
    assert place.fate is Fate.EXACT
    changed = new.replace("جسر الوادي أسفر", "الجسر أسفر")
    place = read(OLD, changed).place(anchor(OLD, "جسر الوادي أسفر عن مقتل 12 شخصا"))
    assert place.fate is Fate.ALIKE
    assert "12 شخصا" in changed[place.start : place.end] and "السبت" not in changed[place.start : place.end]


def test_what_became_of_the_sentences() -> None:
    new = OLD.replace("12 شخصا", "15 شخصا").replace(" وأصيب 30 شخصا بجروح.", "") + " وقال شهود إن الجسر قديم."
    new = new.replace("فرق الإنقاذ إلى المكان", "فرق الإنقاذ والإسعاف إلى المكان")
    found = edits(read(OLD, new))
    assert [e.became for e in found] == [Became.FIGURES, Became.CHANGED, Became.CUT, Became.ADDED]
    figures, changed, cut, added = found
    assert [(was[:2], now[:2]) for was, now in figures.figures] == [("12", "15")]
    assert ("cut", "12") in figures.words and ("added", "15") in figures.words
    assert ("added", "والإسعاف") in changed.words
    assert cut.words == (("cut", "وأصيب 30 شخصا بجروح."),) and cut.newer is None
    assert added.words == (("added", "وقال شهود إن الجسر قديم."),) and added.older is None


def test_spelling_alone_is_no_edit() -> None:
    assert edits(read(OLD, OLD.replace("إن", "ان").replace("12", "١٢"))) == []


SENTENCES = (
    "قتل 12 شخصا في حلب.",
    "قتل 12 شخصا في إدلب.",
    "قتل 15 شخصا في حلب.",
    "وقال الوزير إن البحث مستمر.",
    "وأصيب 12 آخرون بجروح.",
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6),
    st.lists(st.sampled_from(SENTENCES), max_size=6),
    st.data(),
)
def test_exact_is_always_the_very_words(old: list[str], new: list[str], data: st.DataObject) -> None:
    one, two = " ".join(old), " ".join(new)
    start = data.draw(st.integers(0, len(one) - 1))
    end = data.draw(st.integers(start + 1, len(one)))
    place = Texts(one, two, [], []).place(Anchor.of(one, start, end))
    if place.fate is Fate.EXACT:
        assert two[place.start : place.end] == one[start:end]
    elif place.fate is not Fate.LOST:
        assert 0 <= place.start < place.end <= len(two)
    if one == two:
        assert place.fate in {Fate.EXACT, Fate.ALIKE}


def test_a_text_that_did_not_change_keeps_every_quote_in_its_place() -> None:
    texts = Texts(OLD, OLD, [], [])
    for start in range(0, len(OLD) - 20, 7):
        quote = Anchor.of(OLD, start, start + 20)
        place = texts.place(quote)
        assert place.fate is Fate.EXACT and Span(place.start, place.end) == quote.span
