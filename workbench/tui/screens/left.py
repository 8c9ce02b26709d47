"""What a form held when it was left without saving: kept under its place, and filled in where it opens again."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.services.drafts import Drafts


class LeftForm:
    """The memory of one form; one without a place remembers nothing. Safe to call from a signal handler."""

    def __init__(self, place: str, begun: Mapping[str, str]) -> None:
        from hashlib import sha256

        held = sha256(repr(sorted(begun.items())).encode()).hexdigest()[:12]
        self._place = f"{place} {held}" if place else ""
        """With what the form began with: over other values an old draft would undo somebody's work."""
        self.untouched: Mapping[str, str] = dict(begun)

    def taken_up(self, drafts: Drafts) -> Mapping[str, str]:
        """What was left here; nothing when nothing was."""
        return (drafts.kept(self._place) if self._place else None) or {}

    def keep(self, drafts: Drafts, values: Mapping[str, str]) -> bool:
        """Remember what was changed; false when nothing was."""
        if self._place and values != self.untouched:
            return drafts.keep(self._place, values)
        self.settle(drafts)
        return False

    def settle(self, drafts: Drafts) -> None:
        """Forget it: it was saved, or is as it began."""
        if self._place:
            drafts.drop(self._place)
