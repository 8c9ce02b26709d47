"""Every word of the interface, by id, in English and Arabic; a catalogue is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, Self, runtime_checkable

from workbench.texts.direction import dated, quoted, typed
from workbench.texts.nouns import Counted

LANGUAGES = ("en", "ar")


class Reason(Protocol):
    """As much of a reason (domain.link) as is put into words here."""

    @property
    def id(self) -> str:
        """Which reason it is."""

    @property
    def values(self) -> tuple[tuple[str, object], ...]:
        """What fills its text."""


@runtime_checkable
class Fault(Protocol):
    """As much of an error (domain.errors), or of words that were said in English, as is put into words here."""

    id: str
    values: Mapping[str, object]


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
        if self.language == "ar":
            # What is quoted needs it only outside the app, on a line of its own.
            kept = quoted if self._part else _dated
            text, values = typed(text), {name: kept(value) for name, value in values.items()}
        if not values:
            return text
        if ":" in text:
            values = {name: self._counted(value) for name, value in values.items()}
        return text.format(**values)

    def _counted(self, value: object) -> object:
        """A number that may be said with what it counts."""
        plain = isinstance(value, int) and not isinstance(value, bool)
        return Counted.of(value, self.language) if plain and isinstance(value, int) else value

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

    def parts(self, fault: Fault) -> tuple[str, str]:
        """What went wrong, and what to do about it or nothing; errors among the values say what went wrong."""
        texts = self if self._part == "faults" else Texts(self.language, "faults")
        values = {name: texts._value(value) for name, value in fault.values.items()}
        do = f"{fault.id}.do"
        return texts(fault.id, **values), texts(do, **values) if do in texts else ""

    def told(self, said: Fault | str) -> str:
        """An error, or words that were said in English, in this language; other words as they are."""
        if isinstance(said, str) and not isinstance(said, Said):
            return said
        title, hint = self.parts(said)
        return f"{title}. {hint}" if hint else title

    def _value(self, value: object) -> object:
        if isinstance(value, Said):
            return self.told(value)
        if isinstance(value, Fault):
            return self.parts(value)[0]
        return value if isinstance(value, (int, float, str)) else str(value)


def _dated(value: object) -> object:
    return dated(value) if isinstance(value, str) else value


class Said(str):
    """Words about what went wrong that are kept as text: English, with what it takes to say them in another language."""

    id: str
    values: Mapping[str, object]

    def __new__(cls, id: str, /, **values: object) -> Self:
        """The words of `id` in the catalogue of faults."""
        texts = Texts("en", "faults")
        given = {name: texts._value(value) for name, value in values.items()}
        do = f"{id}.do"
        title = texts(id, **given)
        self = super().__new__(cls, f"{title}. {texts(do, **given)}" if do in texts else title)
        self.id, self.values = id, values
        return self

    @classmethod
    def all(cls, parts: Sequence[str]) -> Self:
        """Several of them, one after the other; at least one."""
        found = cls("both", one=parts[0], other=parts[1]) if len(parts) > 1 else parts[0]
        for part in parts[2:]:
            found = cls("both", one=found, other=part)
        assert isinstance(found, cls)
        return found

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        # Files are read in processes of their own.
        return (self.id,), dict(self.values)
