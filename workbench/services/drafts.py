"""Half-filled forms that survive a crash: small files, written without the lane or the database."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from workbench.domain.claim import Claim, Draft
from workbench.storage import draft as draft_file

LONGEST = 1_000_000
"""Characters of a form's values that are kept at most: a signal handler has a second and a half."""


class Drafts:
    """One new claim, and what other forms held, per analyst and database; safe to call from a signal handler."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._forms = path.with_suffix(".forms.json")

    def save(self, draft: Draft) -> None:
        """Write the draft (to a temporary file, then renamed over the old one)."""
        draft_file.save(self._path, draft)

    def load(self) -> Draft | None:
        """The draft that was left behind, None when there is none or it cannot be read."""
        return draft_file.load(self._path)

    def clear(self) -> None:
        """Forget the draft."""
        draft_file.clear(self._path)

    def keep(self, form: str, values: Mapping[str, str]) -> bool:
        """Remember what a form held when it was left; false when it is too long for that."""
        if sum(map(len, values.values())) > LONGEST:
            return False
        draft_file.save_form(self._forms, form, values)
        return True

    def kept(self, form: str) -> dict[str, str] | None:
        """What a form held when it was left, None when there is nothing."""
        return draft_file.forms(self._forms).get(form)

    def drop(self, form: str) -> None:
        """Forget what a form held."""
        draft_file.save_form(self._forms, form, None)

    def change(self, claim: Claim, draft: Draft) -> None:
        """Remember a change of a claim that was not saved."""
        self.keep(_of(claim), {"draft": draft_file.pack(draft)})

    def changed(self, claim: Claim) -> Draft | None:
        """The change of a claim that was not saved, None when there is none or the claim was changed since."""
        draft = draft_file.unpack((self.kept(_of(claim)) or {}).get("draft", ""))
        # Another file may have stood at this path, with another claim of this number.
        return draft if draft is not None and draft.anchor.exact == claim.anchor.exact else None

    def settle(self, claim: Claim) -> None:
        """Forget the change of a claim."""
        self.drop(_of(claim))


def _of(claim: Claim) -> str:
    return f"claim {claim.id} {claim.revision}"
