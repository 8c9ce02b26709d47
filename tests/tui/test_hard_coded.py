"""No word that a person reads in the app stands in its code: all come from the catalogues, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import workbench.cli
import workbench.tui
from tests.tui.literals import hard_coded
from workbench.texts import LANGUAGES, Texts, catalogue

ROOM = Path(workbench.tui.__file__).parent
COMMAND_LINE = Path(workbench.cli.__file__).parent
NOT_SHOWN = {
    ("keysdoc.py", "*"): "makes docs/keys.md, a page in English",
    ("caret.py", "ال"): "the letters of the article, compared with",
    ("form.py", "field area"): "two classes of the style sheet",
}


def found_in(path: Path) -> list[tuple[int, str]]:
    return [
        (line, text)
        for line, text in hard_coded(path.read_text(encoding="utf-8"))
        if (path.name, text) not in NOT_SHOWN and (path.name, "*") not in NOT_SHOWN
    ]


@pytest.mark.parametrize(
    "path", [*sorted(ROOM.rglob("*.py")), *sorted(COMMAND_LINE.glob("*.py"))], ids=lambda p: p.name
)
def test_no_words_in_the_code_of_the_interface(path: Path) -> None:
    assert found_in(path) == []


@pytest.mark.parametrize(
    "code",
    [
        'self.say("Saved")',
        "self.say(f'{n} articles')",
        'title = "Open the article"',
        'title = "افتح المقالة"',
        'bar.show((("GL", style("accent")),))',
        'Field("note", "note", value)',
        'Option(value, "none")',
        'ask(texts("a"), "words", "", save)',
        'raise UsageError("there is no text here")',
        'parser.add_argument("--out", help="where to")',
        'parser.add_argument("--out", metavar="FILE")',
        'LABEL = "Saved"',
    ],
)
def test_the_walk_finds_words_where_there_are_some(code: str) -> None:
    assert list(hard_coded(code))


@pytest.mark.parametrize(
    "code",
    [
        '"""Docstring of many words."""',
        'self.say(texts("say.saved", n=3))',
        'style("accent", "bar")',
        'log.debug("looked at %s articles", n)',
        'CSS = "Screen { layout: vertical; }"',
        'bar.show((("▸ ", style("accent")),))',
        'x: "list of int" = 3',
    ],
)
def test_what_is_not_read_is_left_alone(code: str) -> None:
    assert list(hard_coded(code)) == []


def test_every_text_that_the_code_asks_for_is_in_both_catalogues() -> None:
    """Ids written out in calls; those that are put together at run time are looked for by their own tests."""
    asked = {
        id
        for path in (*ROOM.rglob("*.py"), *COMMAND_LINE.glob("*.py"))
        for id in re.findall(
            r'\b(?:texts|words\(\))\(\s*"([a-z_]+\.[a-z_.]+)"', path.read_text(encoding="utf-8")
        )
    }
    assert len(asked) > 100
    for language in LANGUAGES:
        known = catalogue(language).keys() | catalogue(language, "cli").keys()
        assert sorted(asked - known) == [], language


def test_the_arabic_catalogue_speaks_arabic() -> None:
    """A text without an Arabic letter is a sign, a name or a number, the same in both languages."""
    english, arabic = catalogue("en"), catalogue("ar")
    same = {id for id, text in arabic.items() if not re.search("[\u0620-\u064a]", text)}
    worded = {id for id in same if re.search("[A-Za-z]{2,}", re.sub(r"\{\w+(:[^}]*)?\}", "", arabic[id]))}
    assert {id for id in worded if arabic[id] == english[id]} <= {"app.name", "field.iso"}


def test_a_text_that_is_meant_to_be_empty_is_empty() -> None:
    empty = {id for id, text in catalogue("en").items() if not text}
    assert empty and all(Texts(language)(id) == "" for language in LANGUAGES for id in empty)
