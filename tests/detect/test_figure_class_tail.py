"""The tail of the press: thousands before their scale, ranks, one of a list, labels with a colon, what is no figure."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.detect.figures import find

PUBLISHED = date(2025, 10, 15)


def _told(text: str) -> list[tuple[str, str, object, str | None]]:
    return [(f.surface, f.type.value, f.value, f.role) for f in find(text, PUBLISHED)]


@pytest.mark.parametrize("mark", list(".,٫٬،"))
@pytest.mark.parametrize("scale", ["ألف", "مليون", "مليار", "ملايين"])
@pytest.mark.parametrize("digits", ["2", "12", "100", "٢"])
def test_round_thousands_before_a_scale_are_read_and_end_no_document(
    digits: str, mark: str, scale: str
) -> None:
    found = find(f"بلغت الأرباح {digits}{mark}000 {scale} ريال", PUBLISHED)
    assert len(found) == 1
    assert all(float(a) > 0 for a in found[0].alternatives)
