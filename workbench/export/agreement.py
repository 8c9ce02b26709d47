"""Agreement as CSV: a line for all labels together and one for each label, in the two presets of `csv`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.domain.agreement import Measure
from workbench.domain.review import Review
from workbench.export import csv

COLUMNS = (
    "label", "analyst_a", "analyst_b", "articles", "units_a", "units_b", "units_both", "span_f1", "extent_f1",
    "cohen_kappa", "krippendorff_alpha",
)  # fmt: skip
"""`label` is empty for all labels; a measure is empty where there is nothing to measure it by."""


def save(
    path: Path, review: Review, me: str, compared: int, measures: Sequence[Measure], preset: str = "excel"
) -> int:
    """Write the measures of a review to a file that appears whole or not at all; returns the number of lines."""
    lines = [
        (m.label, me, review.other, compared, m.mine, m.theirs, m.both, *map(_ratio, _ratios(m)))
        for m in measures
    ]
    return csv.save_table(path, COLUMNS, lines, preset)


def _ratios(measure: Measure) -> tuple[float | None, ...]:
    return measure.span_f1, measure.extent_f1, measure.kappa, measure.alpha


def _ratio(value: float | None) -> float | str:
    return "" if value is None else round(value, 6)
