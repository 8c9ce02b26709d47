"""The mentions that can matter for a passage of an article, found without going through all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from workbench.domain.mention import Mention, Statement


class Around:
    """An article's mentions by place; drafting hundreds of sentences asks for those around each."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._mentions = sorted(found, key=lambda m: m.start)
        self._starts = [m.start for m in self._mentions]
        self._statements = [
            (m.detail.start, m.detail.end, m.detail)
            for m in self._mentions
            if isinstance(m.detail, Statement)
        ]

    def of(self, start: int, end: int) -> list[Mention]:
        """Those in [start, end) and in all that the statements which meet it span, in their order.

        A draft of the passage looks at no others: at what is named in it, in who speaks, and between cue and content.
        """
        low, high = start, end
        for first, last, said in self._statements:
            if first < end and start < last:
                low, high = min(low, first), max(high, last)
                low, high = _with(said.hops, low, high)
        # A statement counts where it meets the passage though it begins before all of that.
        return self._mentions[bisect_left(self._starts, low) : bisect_left(self._starts, high)]


def _with(spans: Iterable[tuple[int, int]], low: int, high: int) -> tuple[int, int]:
    """The interval widened over spans."""
    for start, end in spans:
        low, high = min(low, start), max(high, end)
    return low, high
