"""People: titles stay outside, surnames are linked, and ordinary words are no names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.detect.entities import find

Of = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قال الرئيس الروسي فلاديمير بوتين إن", "فلاديمير بوتين"),
        ("والتقى سيرجي لافروف نظيره", "سيرجي لافروف"),
        ("أجرى محادثة مع أمير خان متقي أمس", "أمير خان متقي"),
        ("أكد الدكتور محمد حسن علي أن", "محمد حسن علي"),
        ("وصل الملك عبد الله الثاني إلى عمان", "عبد الله الثاني"),
    ],
)
def test_a_person_is_found_without_title(pairs: Of, text: str, surface: str) -> None:
    found = [s for s, t in pairs(text) if t == "PER"]
    assert any(surface.startswith(s) and s.split()[0] == surface.split(maxsplit=1)[0] for s in found), found


def test_crf_finds_whole_names() -> None:
    found = [(e.surface, e.type) for e in find("قال الرئيس الروسي فلاديمير بوتين إن", backend="crf")]
    assert ("فلاديمير بوتين", "PER") in found


def test_a_surname_alone_is_the_same_person(pairs: Of) -> None:
    text = "قال زامير كابولوف إن الأمر انتهى.\nونقل عن كابولوف قوله ذلك."
    names = [e for e in find(text, backend="crf") if e.type == "PER"]
    assert [e.surface for e in names] == ["زامير كابولوف", "كابولوف"]
    assert {e.canonical for e in names} == {"زامير كابولوف"}


@pytest.mark.parametrize("text", ["يزيد على ألف شخص", "شارك ليلاً على نشاط", "زيارة نادرة في حديث جدي"])
def test_everyday_words_are_no_people(text: str) -> None:
    assert [e for e in find(text) if e.type == "PER"] == []


def test_a_spelling_with_hamza_stays_a_name(pairs: Of) -> None:
    assert any(s.startswith("ألكسندر") for s, t in pairs("قال ألكسندر بورتنيكوف إن") if t == "PER")


def test_a_future_verb_parts_two_people(pairs: Of) -> None:
    people = [s for s, t in pairs("أعلن البيت الأبيض أن بايدن سيلتقي نتنياهو") if t == "PER"]
    assert people == ["بايدن", "نتنياهو"]


def test_a_known_full_name_keeps_a_part_that_is_an_everyday_word(pairs: Of) -> None:
    assert ("إبراهيم رئيسي", "PER") in pairs("توفي الرئيس الإيراني إبراهيم رئيسي أمس")


def test_a_name_does_not_end_in_a_part_that_needs_another() -> None:
    people = [
        e.surface for e in find("مهدي بن غربية : الجمعيات تقوم بدورها", backend="crf") if e.type == "PER"
    ]
    assert people == ["مهدي بن غربية"]
