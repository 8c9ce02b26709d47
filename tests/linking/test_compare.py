"""The exact check: kinds, scores, reasons, vetoes."""

from __future__ import annotations

import random

import pytest

from workbench.config.model import Linking
from workbench.domain.link import CopyKind, Reason
from workbench.domain.mention import Entity, EntityType, Figure, FigureType
from workbench.linking.agencies import agencies_in
from workbench.linking.compare import compare
from workbench.linking.info import Info
from workbench.linking.overlap import overlap

DICE = random.Random(3)
VOCABULARY = [
    "".join(DICE.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=DICE.randint(3, 7))) for _ in range(2000)
]
TEXT = " ".join(random.Random(1).choices(VOCABULARY, k=120))
OTHER = " ".join(random.Random(2).choices(VOCABULARY, k=120))


def changed(text: str, every: int) -> str:
    return " ".join("مبدل" if i % every == 0 else w for i, w in enumerate(text.split(), 1))


def info(id: int = 1, published: str | None = None, **more: object) -> Info:
    return Info(id, published=published, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (TEXT, TEXT.replace(" ", "\n"), CopyKind.EXACT),
        (TEXT, changed(TEXT, 25), CopyKind.NEAR),
        (TEXT, changed(TEXT, 5), CopyKind.REWRITE),
        (TEXT, " ".join(TEXT.split()[30:75]), CopyKind.EXCERPT),
        ("(رويترز) " + TEXT, changed(TEXT, 25) + " رويترز", CopyKind.WIRE),
    ],
)
def test_kinds(a: str, b: str, kind: CopyKind) -> None:
    for x, y in ((a, b), (b, a)):
        found = compare(x, y, info(1), info(2))
        assert found is not None
        assert found.kind is kind
        assert (found.a, found.b) == (1, 2)


def test_a_follow_up_opens_with_news_and_repeats_the_earlier_report_below() -> None:
    later = " ".join(OTHER.split()[:70]) + " " + TEXT
    found = compare(TEXT, later, info(1, "2024-05-01"), info(2, "2024-05-02"))
    assert found is not None
    assert found.kind is CopyKind.FOLLOW_UP
    undated = compare(TEXT, later, info(1), info(2))
    assert undated is not None
    assert undated.kind is not CopyKind.FOLLOW_UP


def test_texts_that_share_little_are_no_candidates() -> None:
    assert compare(TEXT, OTHER, info(1), info(2)) is None
    assert compare(TEXT, "", info(1), info(2)) is None
    header = " ".join(TEXT.split()[:12])
    assert compare(f"{header} {OTHER[:60]}", f"{header} {TEXT[-200:]}", info(1), info(2)) is None


def test_thresholds_come_from_the_config() -> None:
    b = changed(TEXT, 5)
    assert compare(TEXT, b, info(1), info(2), Linking(jaccard=0.9, containment=1.1)) is None
    loose = compare(TEXT, b, info(1), info(2), Linking(near=0.4))
    assert loose is not None
    assert loose.kind is CopyKind.NEAR


def test_scores_say_how_much_is_shared_and_in_words() -> None:
    found = compare(TEXT, changed(TEXT, 25), info(1, "2024-05-01"), info(2, "2024-05-01T20:00:00"))
    assert found is not None
    exact = overlap(TEXT, changed(TEXT, 25))
    assert found.jaccard == pytest.approx(exact.jaccard, abs=1e-4)
    assert found.reasons[0] == Reason.of("shared_pairs", share=round(exact.jaccard, 4))
    assert Reason.of("same_day") in found.reasons


def count(value: int, kind: FigureType = FigureType.CASUALTY, iso: str | None = None) -> Figure:
    return Figure(0, 1, str(value), 0, 1, kind, value, iso=iso)


def place(name: str) -> Entity:
    return Entity(0, 1, name, EntityType.LOC, name, 1.0)


def test_a_template_bulletin_is_vetoed_by_its_figures_dates_and_names() -> None:
    a = info(1, figures=[count(12), count(1, FigureType.DATE, "2024-05-01")], entities=[place("كابول")])
    b = info(2, figures=[count(31), count(1, FigureType.DATE, "2024-06-09")], entities=[place("قندهار")])
    bare = compare(TEXT, changed(TEXT, 12), info(1), info(2))
    found = compare(TEXT, changed(TEXT, 12), a, b)
    assert bare is not None
    assert found is not None
    assert found.vetoes == (
        Reason.of("figures_differ", here="12", there="31"),
        Reason.of("dates_differ", here="2024-05-01", there="2024-06-09"),
        Reason.of("names_differ", here="كابول", there="قندهار"),
    )
    assert found.score == pytest.approx(bare.score * 0.8**3, abs=1e-3)


def test_a_copy_that_only_leaves_figures_out_is_not_vetoed() -> None:
    a, b = info(1, figures=[count(12), count(40)]), info(2, figures=[count(12)])
    found = compare(TEXT, changed(TEXT, 25), a, b)
    assert found is not None
    assert found.vetoes == ()


def test_without_detection_bare_numbers_are_compared() -> None:
    found = compare(TEXT + " 25 درجة", changed(TEXT, 25) + " 31 درجة", info(1), info(2))
    assert found is not None
    assert found.vetoes == (Reason.of("figures_differ", here="25", there="31"),)


def test_likeness_after_weeks_is_a_veto_unless_the_words_are_equal() -> None:
    near = compare(TEXT, changed(TEXT, 25), info(1, "2024-01-01"), info(2, "2024-03-01"))
    same = compare(TEXT, TEXT, info(1, "2024-01-01"), info(2, "2024-03-01"))
    assert near is not None
    assert same is not None
    assert near.vetoes == (Reason.of("days_apart", days=60),)
    assert same.vetoes == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("كابول (رويترز) - قال", {"Reuters"}),
        ("وبحسب فرانس برس، قال", {"AFP"}),
        ("(أ ف ب)", {"AFP"}),
        ("(أ.ف.ب)", {"AFP"}),
        ('وكالة "تاس" قالت', {"TASS"}),
        ("قال إن وفا أخته وصلت", set()),
        ("(وات)", {"TAP"}),
        ("لا وكالة هنا", set()),
    ],
)
def test_agencies(text: str, names: set[str]) -> None:
    assert agencies_in(text) == names


def test_another_round_in_the_same_frame_is_a_veto() -> None:
    a, b = "مقابلات الجولة السابعة " + TEXT, "مقابلات الجولة الثامنة " + TEXT
    found = compare(a, b, info(1), info(2))
    assert found is not None
    assert [v.id for v in found.vetoes] == ["ordinals_differ"]
    same = compare(a, "مقابلات الدور السابع " + TEXT, info(1), info(2))
    assert same is not None
    assert same.vetoes == ()


def test_reasons_spell_names_as_they_are_written() -> None:
    both = (Entity(0, 1, "وزارة الخارجية", EntityType.ORG, "وزارة الخارجية", 1.0),)
    found = compare(TEXT, changed(TEXT, 25), info(1, entities=both), info(2, entities=both))
    assert found is not None
    assert Reason.of("same_names", names="وزارة الخارجية") in found.reasons


def words(first: int, end: int, of: str = TEXT) -> str:
    return " ".join(of.split()[first:end])


def test_a_long_piece_word_for_word_inside_another_report_is_an_excerpt() -> None:
    longer = f"{words(0, 60, OTHER)} {words(20, 50)} {words(60, 120, OTHER)}"
    found = compare(TEXT, longer, info(1, "2024-05-01"), info(2, "2024-05-02"))
    assert found is not None
    assert found.kind is CopyKind.EXCERPT
    assert Reason.of("stretch", words=30) in found.reasons
    shorter = f"{words(0, 60, OTHER)} {words(20, 40)} {words(60, 120, OTHER)}"
    assert compare(TEXT, shorter, info(1), info(2)) is None
    assert compare(TEXT, shorter, info(1), info(2), Linking(stretch=20)) is not None


def test_a_quoted_piece_is_none_where_many_have_it_and_other_figures_are_no_matter() -> None:
    longer = f"{words(0, 60, OTHER)} {words(20, 50)} {words(60, 120, OTHER)}"
    a, b = info(1, "2024-05-01", figures=[count(12)]), info(2, "2024-05-02", figures=[count(31)])
    found = compare(TEXT, longer, a, b)
    assert found is not None
    assert found.vetoes == ()
    assert compare(TEXT, longer, a, b, frame=0.8) is None


def test_a_paraphrase_against_which_much_speaks_is_none() -> None:
    b = " ".join(w if i % 3 else f"{w}ا" for i, w in enumerate(TEXT.split()))
    a_info = info(1, figures=[count(12)], entities=[place("كابول")])
    b_info = info(2, figures=[count(31)], entities=[place("قندهار")])
    strict = Linking(jaccard=0.6)
    one = compare(TEXT, b, info(1), info(2), strict)
    assert one is not None
    assert one.kind is CopyKind.REWRITE
    assert compare(TEXT, b, a_info, b_info, strict) is None


def test_results_under_the_programme_of_a_match_day_are_a_follow_up() -> None:
    lines = [words(i, i + 6) for i in range(0, 60, 6)]
    programme = "\n".join(lines)
    results = "\n".join(f"{line} {i + 20} {i + 40}" for i, line in enumerate(lines))
    found = compare(programme, results, info(1, "2024-05-01T09:00"), info(2, "2024-05-01T18:00"))
    assert found is not None
    assert found.kind is CopyKind.FOLLOW_UP
    same_time = compare(programme, results, info(1, "2024-05-01"), info(2, "2024-05-01"))
    assert same_time is not None
    assert same_time.kind is not CopyKind.FOLLOW_UP


def test_what_many_others_have_too_is_a_frame_unless_it_is_of_one_day() -> None:
    b = changed(TEXT, 5)
    found = compare(TEXT, b, info(1, "2024-05-01"), info(2, "2024-05-02"), frame=0.8)
    assert found is not None
    assert found.vetoes == (Reason.of("frame", share=0.8),)
    for dates, frame in ((("2024-05-01", "2024-05-01"), 0.8), (("2024-05-01", "2024-05-02"), 0.3)):
        same = compare(TEXT, b, info(1, dates[0]), info(2, dates[1]), frame=frame)
        assert same is not None
        assert same.vetoes == ()


def test_names_that_are_cut_elsewhere_do_not_differ() -> None:
    a, b = TEXT + " حكم وليد الجريدي ومحمد شعبان", changed(TEXT, 25) + " حكم وليد الجريدي ومحمد شعبان"
    found = compare(
        a, b, info(1, entities=[place("وليد الجريدي محمد")]), info(2, entities=[place("محمد شعبان")])
    )
    assert found is not None
    assert found.vetoes == ()
