"""Every word of the interface, by id, in English and Arabic; a catalogue is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Protocol

from workbench.texts.direction import quoted, typed

LANGUAGES = ("en", "ar")


class Reason(Protocol):
    """As much of a reason (domain.link) as is put into words here."""

    @property
    def id(self) -> str:
        """Which reason it is."""

    @property
    def values(self) -> tuple[tuple[str, object], ...]:
        """What fills its text."""


@cache
def catalogue(language: str, part: str = "") -> Mapping[str, str]:
    """The texts of one language: the app's, or those of a part with a catalogue of its own (cli, faults)."""
    texts: Mapping[str, str] = import_module(f"workbench.texts.{language}{part and f'_{part}'}").TEXTS
    return texts


class Texts:
    """One language's catalogue; a missing id falls back to English, then to the id itself.

    With a `part` its own texts are looked at first, and the app's only for an id that it lacks.
    """

    def __init__(self, language: str = "en", part: str = "") -> None:
        self.language = language if language in LANGUAGES else "en"
        self._own, self._part = catalogue(self.language, part), part

    def __call__(self, id: str, /, **values: object) -> str:
        """The text of `id` with {placeholders} filled from `values`."""
        text = self.find(id)
        if self._part and self.language == "ar":
            # Only what may stand outside the app, on a line of its own, needs it.
            text, values = typed(text), {name: quoted(value) for name, value in values.items()}
        return text.format(**values) if values else text

    def __contains__(self, id: str) -> bool:
        """Whether the part, or the app's catalogue where there is none, has this id."""
        return id in self._own

    def find(self, id: str) -> str:
        """The text of `id` with its {placeholders}."""
        found = self._own.get(id)
        if found is None and self._part:
            found = catalogue(self.language).get(id)
        return catalogue("en").get(id, id) if found is None else found

    def reason(self, reason: Reason) -> str:
        """A reason in this language; one of another version of the program shows its id and values."""
        values = dict(reason.values)
        try:
            return self(f"reason.{reason.id}", **values)
        except (KeyError, ValueError):
            return " ".join(str(x) for x in (reason.id, *values.values()))
