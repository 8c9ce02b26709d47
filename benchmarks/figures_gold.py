"""Scores of found figures against stand-off gold: spans strict, fields over the spans found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.domain.mention import Figure

FIELDS = ("type", "value", "qualifier", "role", "iso")


@dataclass
class Score:
    """Running totals."""

    gold: int = 0
    got: int = 0
    spans: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    dated: int = 0
    words: int = 0

    def __str__(self) -> str:
        precision = self.spans / max(self.got, 1)
        recall = self.spans / max(self.gold, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        shares = {k: v / max(self.dated if k == "iso" else self.spans, 1) for k, v in self.right.items()}
        fields = ", ".join(f"{k} {share:.3f}" for k, share in shares.items())
        false = self.got - self.spans
        return (
            f"{self.gold} figures in {self.words} words, span P {precision:.3f} R {recall:.3f} F1 {f1:.3f}; "
            f"of the spans found: {fields}; false figures {false}"
        )


def _value(figure: Mapping[str, Any]) -> tuple[Any, Any, Any]:
    return figure.get("value"), figure.get("low"), figure.get("high")


def _as_row(figure: Figure) -> dict[str, Any]:
    return {
        "type": figure.type.value,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier.value if figure.qualifier else None,
        "role": figure.role,
        "iso": figure.iso,
    }


def score(
    total: Score,
    gold: Sequence[Mapping[str, Any]],
    found: Sequence[Figure],
    text: str,
    name: str | None = None,
) -> None:
    """Add one article; with a name, print what differs."""
    wanted = {(g["start"], g["end"]): g for g in gold}
    got = {(f.start, f.end): f for f in found}
    total.gold += len(wanted)
    total.got += len(got)
    total.words += len(text.split())
    for span in wanted.keys() | got.keys():
        if span not in got or span not in wanted:
            if name:
                print("    ", name, "missed" if span not in got else "false", text[span[0] : span[1]])
            continue
        total.spans += 1
        mine, theirs = _as_row(got[span]), wanted[span]
        for key in FIELDS:
            same = _value(mine) == _value(theirs) if key == "value" else mine[key] == theirs.get(key)
            if key == "iso":
                if theirs.get("iso") is None and mine["iso"] is None:
                    continue
                total.dated += 1
            total.right[key] += same
            if name and not same:
                print("    ", name, text[span[0] : span[1]], key, mine[key], "wanted", theirs.get(key))
