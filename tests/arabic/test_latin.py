"""Names found by what they sound like in Latin letters."""

from __future__ import annotations

import pytest

from workbench.arabic.latin import found, is_latin, key_of_arabic, key_of_latin


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("putin", "فلاديمير بوتين"),
        ("Shoigu", "سيرغي شويغو"),
        ("khamenei", "خامنئي"),
        ("Zelensky", "زيلينسكي"),
        ("al-Sharq", "الشرق الأوسط"),
        ("Ghazni", "غزني"),
        ("ali", "عليّ"),
    ],
)
def test_a_name_is_found_by_its_consonants(query: str, name: str) -> None:
    assert is_latin(query) and found(key_of_latin(query), key_of_arabic(name))


@pytest.mark.parametrize(
    ("query", "name"), [("putin", "موسكو"), ("ali", "لبنان"), ("", "موسكو"), ("aeiou", "علي")]
)
def test_another_one_is_not(query: str, name: str) -> None:
    assert not found(key_of_latin(query), key_of_arabic(name))


def test_names_on_lines_of_their_own_stay_on_them() -> None:
    assert key_of_arabic("القاهرة\nبوتين").split("\n") == [key_of_arabic("القاهرة"), key_of_arabic("بوتين")]
    assert not is_latin("بوتين putin") and not is_latin("٣")
