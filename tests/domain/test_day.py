"""Dates that people type."""

from __future__ import annotations

import pytest

from workbench.domain.day import publication, typed_day
from workbench.domain.errors import UsageError


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("", None),
        (None, None),
        (" 2024 ", "2024"),
        ("2024-02", "2024-02"),
        ("2024-02-29", "2024-02-29"),
        ("٢٠٢٤-٠٢-٢٩", "2024-02-29"),
        ("2024-02-29T10:30", "2024-02-29T10:30"),
    ],
)
def test_a_year_a_month_a_day_in_any_digits(text: str | None, iso: str | None) -> None:
    assert typed_day(text) == iso


@pytest.mark.parametrize("text", ["2024-2-29", "2023-02-29", "2024-13", "24", "أمس", "2024-02-29T99", "0000"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        typed_day(text)


def test_a_publication_is_a_whole_day_that_sorts() -> None:
    assert publication(" ٢٠٢٤-٠٥-٣١ ") == "2024-05-31"
    assert publication("2024-05-31T10:30") == "2024-05-31T10:30"
    assert publication("") is None
    for text in ("2024-05", "20240531", "2024-W05", "2024-02-30", "أمس"):
        with pytest.raises(UsageError):
            publication(text)
