"""Automatic merges on judged pairs of names that share their consonants (benchmarks/gold/entities/names.tsv)."""

from __future__ import annotations

from pathlib import Path

from workbench.detect.entities.canonical import same
from workbench.domain.mention import EntityType

GOLD = Path(__file__).parents[3] / "benchmarks" / "gold" / "entities" / "names.tsv"


def test_merges_are_right_and_most_spellings_are_merged() -> None:
    right = wrong = missed = 0
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        truth, type_, name, other_type, other = line.split("\t")
        merged = same((name, EntityType(type_)), (other, EntityType(other_type)))
        right += merged and truth == "1"
        wrong += merged and truth == "0"
        missed += not merged and truth == "1"
    assert right + wrong + missed > 300
    assert right / (right + wrong) >= 0.985
    assert right / (right + missed) >= 0.75
