"""The quick constructor makes the same frozen objects as the class itself."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from workbench.domain.mention import Figure, FigureType
from workbench.domain.quick import quick


def test_same_object_as_the_class_makes() -> None:
    make = quick(Figure)
    plain = Figure(1, 3, "12", 1, 3, FigureType.COUNT, 12, rule="figure:count")
    made = make(1, 3, "12", 1, 3, FigureType.COUNT, 12, rule="figure:count")
    assert type(made) is Figure
    assert made == plain
    assert hash(made) == hash(plain)
    assert repr(made) == repr(plain)


def test_it_is_frozen_and_can_be_copied() -> None:
    made = quick(Figure)(1, 3, "12", 1, 3, FigureType.COUNT, 12)
    with pytest.raises(FrozenInstanceError):
        made.start = 2  # type: ignore[misc]
    assert replace(made, start=0).start == 0
    assert copy.copy(made) == pickle.loads(pickle.dumps(made)) == made


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(TypeError):
        quick(Figure)(1, 3)  # type: ignore[call-arg]
