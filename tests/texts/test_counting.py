"""Counted things in the interface agree with their number, in both languages; durations are read out."""

from __future__ import annotations

import pytest

from workbench.detect.run import analyse
from workbench.domain.mention import Figure
from workbench.texts import Texts
from workbench.texts.counting import UNITS, category, counted, length
from workbench.tui.widgets.details import figure_words, worded


def read(text: str) -> Figure:
    """The first figure of a text."""
    return analyse(text).figures[0]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 يوم"),
        (2, "يومان"),
        (3, "3 أيام"),
        (10, "10 أيام"),
        (11, "11 يومًا"),
        (99, "99 يومًا"),
        (100, "100 يوم"),
        (102, "102 يوم"),
        (103, "103 أيام"),
        (111, "111 يومًا"),
    ],
)
def test_arabic_nouns_follow_their_number(count: int, said: str) -> None:
    assert counted(str(count), count, "day", "ar") == said


def test_a_fraction_takes_the_singular() -> None:
    assert category(2.5) == 1
    assert counted("2.5", 2.5, "kilometre", "ar") == "2.5 كيلومتر"


def test_english_knows_one_and_many_and_leaves_unknown_units_alone() -> None:
    assert counted("1", 1, "person", "en") == "1 person"
    assert counted("45", 45, "person", "en") == "45 people"
    assert counted("3", 3, "جولة", "en") == "3 جولة"


@pytest.mark.parametrize(
    ("iso", "english", "arabic"),
    [
        ("P30D", "30 days", "30 يومًا"),
        ("PT3H20M", "3 hours 20 minutes", "3 ساعات و20 دقيقة"),
        ("P1Y6M", "1 year 6 months", "1 سنة و6 أشهر"),
        ("P2W", "2 weeks", "أسبوعان"),
        ("PT0.5H", "0.5 hours", "0.5 ساعة"),
    ],
)
def test_durations_are_read_out(iso: str, english: str, arabic: str) -> None:
    assert length(iso, "en") == english
    assert length(iso, "ar") == arabic


@pytest.mark.parametrize("iso", ["2025-08", "P", "PT", "P10Y/P12Y", "P1X"])
def test_what_is_no_duration_is_not_read_as_one(iso: str) -> None:
    assert length(iso, "en") is None


@pytest.mark.parametrize(
    ("text", "english", "arabic"),
    [
        ("استمر القتال ثلاثين يوما", "30 days", "30 يومًا"),
        ("بين 10 و12 سنة", "10–12 years", "10–12 سنة"),
        ("أقل من شهرين", "< 2 months", "< شهران"),
        ("دام الاجتماع 3 ساعات و20 دقيقة", "3 hours 20 minutes", "3 ساعات و20 دقيقة"),
        ("استغرق الفيلم ساعة ونصف", "1 hour 30 minutes", "1 ساعة و30 دقيقة"),
        ("عمره 25 عاما", "25 years", "25 سنة"),
        ("مقتل أكثر من 23 شخصا", "> 23 people killed", "قتلى: > 23"),
        ("قتل 12 مقاتلا", "12 fighters killed", "قتلى: 12 مقاتلًا"),
        ("ما يقرب من 40% من المنازل", "~ 40%", "~ 40%"),
        ("نحو 20 ألف برميل", "~ 20,000 barrels", "~ 20,000 برميل"),
    ],
)
def test_readings_of_figures_are_sentences_of_their_language(text: str, english: str, arabic: str) -> None:
    assert figure_words(read(text), Texts("en")) == english
    assert figure_words(read(text), Texts("ar")) == arabic


def test_every_unit_that_detection_names_has_a_name() -> None:
    from workbench.detect.figures import lexicon

    table = lexicon._TABLE.values()
    units = {e.unit.name for e in table if e.unit and e.unit.kind != "money"}
    units |= {e.noun.unit for e in table if e.noun and e.noun.unit}
    assert units, "the lexicon says nothing any more of what is counted"
    assert units - UNITS.keys() == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_value_without_a_name_stands_as_it_is(language: str) -> None:
    """A date among the fields was shown by the id of a text that no catalogue has."""
    texts = Texts(language)
    for value in ("2024-10-02", "2024-10", "{curly}", "صيغة موسكو"):
        assert worded(texts, f"value.date_from.{value}", value) == value
    assert worded(texts, "value.date_precision.1", "1") != "1"


def test_what_the_doctor_counts_agrees_with_its_number() -> None:
    english, arabic = Texts("en", "faults"), Texts("ar", "faults")
    assert english("check.articles", n=1) == "1 article" and english("check.articles", n=3) == "3 articles"
    assert english("check.failed", who="x", n=1, why="y") == "x failed on 1 article (y)"
    assert "في مقالتين" in arabic("check.failed", who="x", n=2, why="y")
    assert "11 سطرًا" in arabic("check.parentless", n=11, tables="claim")
