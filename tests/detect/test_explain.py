"""What is found is told in lines that name the rule."""

from __future__ import annotations

from datetime import date

from workbench.detect.explain import explain, findings
from workbench.detect.run import analyse


def test_every_finding_is_one_line_with_its_place_and_rule() -> None:
    text = "نفى المتحدث مقتل 12 جنديا."
    lines = explain(text).splitlines()
    statement = next(line for line in lines if " statement " in line)
    assert statement.startswith("0-25 statement deny by «نفى»; speaker «المتحدث»; content «مقتل 12 جنديا»")
    assert statement.endswith("rule attribution.نفي.perfect")
    assert any(line.startswith("17-") and " figure " in line and "value 12" in line for line in lines)


def test_a_text_without_findings_says_so() -> None:
    assert explain("") == "nothing found"


def test_explain_says_what_a_relative_date_was_counted_from() -> None:
    assert "counted from 2024-06-05" in explain("وصل غدا", date(2024, 6, 5))
    assert "unresolved without a date of publication" in explain("وصل غدا")


def test_an_entity_is_told_with_what_its_rule_goes_by() -> None:
    (line,) = explain("في مهرجان الزهور").splitlines()
    assert line.startswith(
        "3-16 entity EVENT «مهرجان الزهور» = مهرجان الزهور · rule event head (an event's head word"
    )


def test_findings_for_a_terminal_say_kind_meaning_and_rule() -> None:
    text = "نفى المتحدث مقتل 12 جنديا أمس في القاهرة."
    told = findings(text, analyse(text, date(2024, 6, 5)))
    assert [text[t.start : t.end] for t in told if t.kind] == [t.surface for t in told if t.kind]
    kinds = {t.surface: (t.kind, t.meaning, t.rule) for t in told}
    assert kinds["12 جنديا"][0] == "figure" and "role killed" in kinds["12 جنديا"][1]
    assert (
        kinds["أمس"][0] == "date" and "2024-06-04" in kinds["أمس"][1] and kinds["أمس"][2].startswith("date:")
    )
    assert kinds["القاهرة"][0] == "LOC"
    assert told[-1].kind == "" and told[-1].meaning.startswith("statement: deny")
