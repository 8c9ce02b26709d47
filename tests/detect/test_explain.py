"""What is found is told in lines that name the rule."""

from __future__ import annotations

from datetime import date

from workbench.detect.explain import explain


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
