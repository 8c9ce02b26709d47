"""Numbers with what they count: both languages say it by one helper, in the app and on the command line."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from workbench.texts import LANGUAGES, Texts, catalogue
from workbench.texts.nouns import NOUNS, RLM, numbered


@pytest.mark.parametrize(
    ("count", "article", "claim", "steps"),
    [
        (0, "0 مقالة", "0 ادعاء", "0 خطوة"),
        (1, "مقالة واحدة", "ادعاء واحد", "خطوة واحدة"),
        (2, "مقالتان", "ادعاءان", "خطوتين"),
        (3, "3 مقالات", "3 ادعاءات", "3 خطوات"),
        (10, "10 مقالات", "10 ادعاءات", "10 خطوات"),
        (11, "11 مقالة", "11 ادعاءً", "11 خطوة"),
        (99, "99 مقالة", "99 ادعاءً", "99 خطوة"),
        (100, "100 مقالة", "100 ادعاء", "100 خطوة"),
        (102, "102 مقالة", "102 ادعاء", "102 خطوة"),
        (103, "103 مقالات", "103 ادعاءات", "103 خطوات"),
        (111, "111 مقالة", "111 ادعاءً", "111 خطوة"),
        (1000, "1000 مقالة", "1000 ادعاء", "1000 خطوة"),
    ],
)
def test_arabic_nouns_agree_with_their_number(count: int, article: str, claim: str, steps: str) -> None:
    said = [numbered(count, noun, "ar").removeprefix(RLM) for noun in ("article", "claim", "step.of")]
    assert said == [article, claim, steps]


@pytest.mark.parametrize("count", [0, 2, 5, 11, 100])
def test_english_knows_one_and_many(count: int) -> None:
    assert numbered(1, "step", "en") == "1 step"
    assert numbered(count, "step", "en") == f"{count} steps"
    assert numbered(count, "article.of", "en") == f"{count} articles"


def test_texts_say_it_where_the_number_stands() -> None:
    assert Texts("en")("history.ask", n=1) == "Undo 1 step, back to and with this one?"
    assert Texts("ar")("history.ask", n=2) == "التراجع عن خطوتين حتى هذه ومعها؟"
    assert Texts("ar")("say.listed", n=3) == f"{RLM}3 مقالات"
    assert Texts("ar")("review.title", who="omar", n=11) == f"مراجعة · omar · {RLM}11 مقالة"
    assert Texts("ar", "cli")("cli.written", n=2, file="a.csv").startswith("كُتب ادعاءان")


def test_other_values_are_formatted_as_ever() -> None:
    assert Texts("en")("ingest.progress", n=3, total="?") == "Adding 3 of ? (Esc stops)"
    assert f"{Texts('en')._counted(7):>3}" == "  7" and f"{Texts('en')._counted(0.25):.0%}" == "25%"
    assert f"{Texts('en')._counted(True)}" == "True"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["", "cli"])
def test_no_text_counts_by_itself(language: str, part: str) -> None:
    """`{n} articles` is wrong for one article, and in Arabic for most numbers."""
    many = {forms[1].split()[-1] for forms in NOUNS.values()} - {"values"}
    few = {word for forms in NOUNS.values() for word in (forms[5], forms[6])}
    words = many if language == "en" else few
    counts = re.compile(r"\{\w+\} (?:" + "|".join(map(re.escape, sorted(words))) + r")(?!\w)")
    found = {id: text for id, text in catalogue(language, part).items() if counts.search(text)}
    assert not found


def test_every_noun_that_a_text_names_is_known() -> None:
    named = {
        spec.partition(".")[0]
        for language in LANGUAGES
        for part in ("", "cli", "faults")
        for text in catalogue(language, part).values()
        for _, _, spec, _ in Formatter().parse(text)
        if spec and spec[0].isalpha()
    }
    assert named == named & NOUNS.keys() and {"article", "step", "claim"} <= named
