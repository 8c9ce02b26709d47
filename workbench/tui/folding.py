"""A list in which copies stand under the root they repeat: which rows are seen, which are folded away."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Folded:
    """The rows that are seen."""

    ids: array[int]
    hidden: Mapping[int, tuple[int, ...]]
    """Root → the copies that are folded under it, in the order of the list."""
    under: Mapping[int, int]
    """Copy that is seen below its root → that root."""


@dataclass(slots=True)
class Folding:
    """Whether copies are folded, and the roots that are the other way."""

    on: bool = False
    apart: set[int] = field(default_factory=set)

    @property
    def active(self) -> bool:
        """True when anything is folded or may be."""
        return self.on or bool(self.apart)

    def folds(self, root: int) -> bool:
        """Whether this root's copies are folded away."""
        return self.on != (root in self.apart)

    def arranged(self, ids: array[int], copies: Mapping[int, int]) -> Folded:
        """`ids` without the copies whose root is among them and folded; shown copies follow their root.

        `copies`: copy → root. A copy whose root a filter leaves out stays where it is: nothing vanishes unseen.
        """
        listed = set(ids)
        family: dict[int, list[int]] = {}
        for pk in ids:
            root = copies.get(pk)
            if root is not None and root in listed:
                family.setdefault(root, []).append(pk)
        out, hidden, under = array("q"), {}, {}
        for pk in ids:
            if copies.get(pk) in family:
                continue
            out.append(pk)
            if pk not in family:
                continue
            if self.folds(pk):
                hidden[pk] = tuple(family[pk])
            else:
                out.extend(family[pk])
                under.update(dict.fromkeys(family[pk], pk))
        return Folded(out, hidden, under)
