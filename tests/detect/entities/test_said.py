"""Where the words of a correction stand again, and where a marked name begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.detect.entities.said import Rules, context_of, edges, name_of, rule
from workbench.domain.mention import Entity, EntityType

TEXT = (
    "قالت طالبان إن بطالبان وبين روسيا وأوكرانيا و«داعش – خراسان» وللأمم المتحدة، الأمم المتحدة"
    " بسام طالبانية ولسام، روسيا، وأوكرانيا"
)


def places(context: str, at: int, to: int, text: str = TEXT) -> list[str]:
    one = rule(1, context, at, to)
    assert one is not None
    return [text[p.start : p.end] for p in Rules([one]).places(text)]


@pytest.mark.parametrize(
    ("context", "name", "expected"),
    [
        ("طالبان", "طالبان", ["طالبان", "طالبان"]),
        ("روسيا وأوكرانيا", "أوكرانيا", ["أوكرانيا"]),
        ("داعش خراسان", "داعش خراسان", ["داعش – خراسان"]),
        ("الأمم المتحدة", "الأمم المتحدة", ["لأمم المتحدة", "الأمم المتحدة"]),
        ("سام", "سام", ["سام"]),
        ("الْأُمَمِ المتحدة", "الْأُمَمِ المتحدة", ["لأمم المتحدة", "الأمم المتحدة"]),
    ],
)
def test_words_are_found_again_with_clitics_dashes_and_in_any_spelling(
    context: str, name: str, expected: list[str]
) -> None:
    at = context.index(name)
    assert places(context, at, at + len(name)) == expected


def test_the_longest_and_then_the_latest_words_win() -> None:
    rules = [rule(1, "طالبان", 0, 6), rule(2, "طالبان باكستان", 0, 14), rule(3, "طالبان", 0, 6)]
    found = Rules(r for r in rules if r).places("طالبان ثم طالبان باكستان")
    assert [p.rule for p in found] == [3, 2]
    assert rule(1, "«» ،", 0, 4) is None and not Rules([]) and Rules([]).places("طالبان") == []


@pytest.mark.parametrize(
    ("selected", "name", "context"),
    [
        ("للأمم المتحدة", "لأمم المتحدة", "الأمم المتحدة"),
        ("والقاهرة،", "القاهرة", "القاهرة"),
        ("«طالبان»", "طالبان", "طالبان"),
        (" وبالبيت الأبيض ", "البيت الأبيض", "البيت الأبيض"),
        ("ولبنان", "لبنان", "لبنان"),
        ("بوتين", "بوتين", "بوتين"),
        ("(BBC)", "BBC", "BBC"),
        ("،؟ ", "", ""),
    ],
)
def test_a_selection_loses_quotes_and_proclitics(selected: str, name: str, context: str) -> None:
    start, end = edges(selected, 0, len(selected), "LOC")
    assert selected[start:end] == name and (not name or context_of(selected, start, end) == context)


def test_a_surname_that_is_marked_is_the_person_of_the_article() -> None:
    text = "زار فلاديمير بوتين روسيا وقال بوتين"
    known = Entity(4, 18, text[4:18], EntityType.PER, "فلاديمير بوتين", 0.9)
    at = text.rindex("بوتين")
    assert name_of(text, at, at + 5, EntityType.PER, [known]) == "فلاديمير بوتين"
    assert name_of(text, at, at + 5, EntityType.LOC, [known]) == "بوتين"


@given(st.lists(st.sampled_from([*TEXT.split(), "\n", "،", "«", "»", "12", "BBC", "\u200f"]), max_size=40))
def test_places_are_inside_the_text_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    rules = Rules(r for i, c in enumerate(("طالبان", "الأمم المتحدة", "سام")) if (r := rule(i, c, 0, len(c))))
    done = 0
    for place in rules.places(text):
        assert done <= place.outer_start <= place.start < place.end <= place.outer_end <= len(text)
        done = place.outer_end
