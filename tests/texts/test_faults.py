"""What can go wrong has words in both languages: every error names its text and gives the values that the text asks for."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import workbench
from workbench.domain.errors import ConfigError, Conflict, NotFound, UsageError, WorkbenchError
from workbench.ingest.decode import Undecodable
from workbench.texts import Said, Texts, catalogue

ROOM = Path(workbench.__file__).parent
ENGLISH, ARABIC = catalogue("en", "faults"), catalogue("ar", "faults")


def family() -> set[str]:
    """The names of all errors of the family, and of what is said like one."""
    found, waiting = {"Said"}, [WorkbenchError]
    while waiting:
        kind = waiting.pop()
        found.add(kind.__name__)
        waiting += kind.__subclasses__()
    return found


def raised(tree: ast.AST) -> Iterator[tuple[int, str | None, set[str]]]:
    """(line, id or None when it is found at run time, names of the values) of each error that is made."""
    names = family()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            first = node.args[0] if node.args else None
            written = isinstance(first, ast.Constant) and isinstance(first.value, str)
            id = first.value if written and isinstance(first, ast.Constant) else None
            yield node.lineno, str(id) if id else None, {k.arg or "**" for k in node.keywords}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


MADE = [
    (path, line, id, values)
    for path in sorted(ROOM.rglob("*.py"))
    for line, id, values in raised(ast.parse(path.read_text(encoding="utf-8")))
    if id is not None
]


def test_the_walk_finds_the_errors_that_are_raised() -> None:
    assert len(MADE) > 150
    ((_, id, values),) = raised(ast.parse("raise UsageError('no_step', id=3)"))
    assert (id, values) == ("no_step", {"id"})


@pytest.mark.parametrize("made", MADE, ids=lambda m: f"{m[0].stem}:{m[1]}:{m[2]}")
def test_an_error_has_words_and_gives_what_they_ask_for(made: tuple[Path, int, str, set[str]]) -> None:
    _, _, id, values = made
    for texts in (ENGLISH, ARABIC):
        assert id in texts
        asked = placeholders(texts[id]) | placeholders(texts.get(f"{id}.do", ""))
        assert asked <= values or "**" in values


def test_both_languages_have_the_same_faults_in_their_own_words() -> None:
    assert ENGLISH.keys() == ARABIC.keys()
    for id, text in ARABIC.items():
        assert placeholders(text) <= placeholders(ENGLISH[id]) | {"n"}, id
        bare = re.sub(r"\{[^}]*\}", "", text)
        assert re.search("[\u0620-\u064a]", bare) or not re.search("[A-Za-z]{2}", bare), id


def test_an_error_is_english_by_itself_and_arabic_when_asked() -> None:
    error = NotFound("no_article", id=3)
    assert str(error) == "there is no article 3. workbench list shows the ids"
    assert (error.title, error.hint) == ("there is no article 3", "workbench list shows the ids")
    assert Texts("ar").told(error).startswith("لا مقالة برقم 3. ")
    assert Texts("ar", "cli").told(error) == Texts("ar").told(error)


def test_errors_inside_errors_are_said_in_the_same_language() -> None:
    inner = Conflict("row_changed", who="badr", table="claim", at="2025-05-17")
    outer = Conflict("undo_blocked", step="Tag it", why=inner, n=0)
    assert outer.title == "Tag it: badr changed this claim on 2025-05-17"
    assert "غيّر" in Texts("ar").told(outer)
    refused = UsageError(
        "no_value", value="x", field="status", takes=Said("takes_one_of", known="new, false")
    )
    assert str(refused) == "'x' is no value of status. it takes: new, false"
    assert "يأخذ: " in Texts("ar").told(refused)


def test_said_words_are_text_that_can_be_said_again() -> None:
    said = Said("suffix_pdf", suffix=".pdf")
    assert (
        said
        == ".pdf files are not taken in. Save its text as .txt (for example with pdftotext) and take that in"
    )
    assert "تُدخل" in Texts("ar").told(said)
    assert Texts("ar").told("words of an older file") == "words of an older file"
    nested = Said("note.of", path="a.txt", what=Said("note.hijri"))
    assert nested.startswith("a.txt: the date was converted") and "الهجري" in Texts("ar").told(nested)


@pytest.mark.parametrize(
    "error",
    [NotFound("no_article", id=3), ConfigError("keys_clash", ("a", "b"), what="a"), Undecodable("is_pdf")],
    ids=lambda e: type(e).__name__,
)
def test_errors_and_words_go_from_one_process_to_another(error: WorkbenchError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error) and again.id == error.id and again.values == error.values
    assert getattr(again, "problems", ()) == getattr(error, "problems", ())
    said = pickle.loads(pickle.dumps(Said("note.dates", dates="2025")))
    assert said == "the page carries several dates: 2025" and Texts("ar").told(said) != said


def test_what_is_typed_keeps_its_order_in_arabic() -> None:
    said = Texts("ar").told(UsageError("which_role"))
    assert "\u200e--role" in said
    assert Texts("ar").told(NotFound("no_config", path="/a/b.yaml")).count("\u200e/a/b.yaml\u200e") == 1
