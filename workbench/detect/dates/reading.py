"""What a date is read as."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Reading:
    """A date as EDTF; iso None means that it cannot be said without a publication date.

    Not frozen, only because a frozen one takes five times as long to make.
    """

    iso: str | None
    precision: str
    calendar: str = "gregorian"
    alternatives: tuple[str, ...] = ()
    against: str | None = None
    """ISO publication date that it depends on."""

    def counted_from(self, day: date) -> Reading:
        """The same reading, resolved against a day."""
        return Reading(self.iso, self.precision, self.calendar, self.alternatives, day.isoformat())
