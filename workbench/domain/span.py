"""Half-open intervals of code points in the stored original, and the quotes that keep them findable."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = 32
"""Code points kept on each side of a quote (W3C Web Annotation's TextQuoteSelector keeps prefix and suffix too)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open interval [start, end) of code points, always in logical order."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same interval moved by `by` code points."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span with the text it covered and a little on each side, so that it survives a new version of the text."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """The interval alone."""
        return Span(self.start, self.end)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Anchor:
        """Anchor text[start:end]; raises ValueError when the interval is not inside `text`."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"[{start}, {end}) is not inside a text of {len(text)} code points")
        return cls(
            start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        )

    def holds_in(self, text: str) -> bool:
        """True when the quote still stands at its place in `text`."""
        return text[self.start : self.end] == self.exact
