"""Every word of the interface, by id, in English and Arabic."""

from __future__ import annotations

from workbench.domain.link import Reason
from workbench.texts import ar, en

LANGUAGES = {"en": en.TEXTS, "ar": ar.TEXTS}


class Texts:
    """One language's catalogue; a missing id falls back to English, then to the id itself."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self._texts = LANGUAGES.get(language, en.TEXTS)

    def __call__(self, id: str, /, **values: object) -> str:
        """The text of `id` with {placeholders} filled from `values`."""
        text = self._texts.get(id, en.TEXTS.get(id, id))
        return text.format(**values) if values else text

    def reason(self, reason: Reason) -> str:
        """A reason in this language; one of another version of the program shows its id and values."""
        try:
            return self(f"reason.{reason.id}", **dict(reason.values))
        except (KeyError, ValueError):
            return " ".join(str(x) for x in (reason.id, *dict(reason.values).values()))
