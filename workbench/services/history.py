"""The journal: undo, redo, and what was done."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.domain.codebook import Codebook
from workbench.domain.errors import Conflict, NotFound, UsageError
from workbench.domain.sheet import Joined, StepRow
from workbench.storage import blind, journal, journal_about
from workbench.storage.rows import now
from workbench.storage.store import Store
from workbench.terminal.sanitise import sanitise
from workbench.texts import Texts

_SET = re.compile(r"(?:^|(?<= · ))(\w+)=(.*?)(?= · | × \d+$|$)")
"""A field and its value in what is kept of a change of many claims."""

__all__ = ["History", "StepRow"]
HEADLINE = 30
"""Letters of a headline that name an article."""
LINKING = frozenset({"link", "claim_link", "family"})
"""Steps about links, which keep numbers of articles and claims."""


class History:
    """This analyst's undo and redo: unlimited, across articles and restarts."""

    def __init__(self, store: Store, language: str = "en", codebook: Codebook | None = None) -> None:
        self._store = store
        self._codebook = codebook
        self._texts = Texts(language)
        self._redated: tuple[int, ...] = ()
        self._corrected = False

    def speak(self, language: str) -> None:
        """Say steps in this language from now on."""
        self._texts = Texts(language)

    def undo(self) -> str | None:
        """Take the last step back and say which it was; None when there is nothing to undo.

        Raises Conflict, naming who and when, when another analyst has changed the same row since.
        """
        with self._store.turn_tx() as tx:
            step = journal.undo(tx, self._store.analyst)
        return self._said(step)

    def back_to(self, step_id: int) -> list[StepRow]:
        """My steps that undoing everything back to and with this one would take back, the newest first.

        Raises UsageError for a step of somebody else, and for one that is undone already.
        """
        step = journal.get(self._store.conn, step_id)
        if step is None:
            raise NotFound("no_step", id=step_id)
        if step.by != self._store.analyst:
            raise UsageError("step_of_another", who=step.by)
        if step.undone:
            raise UsageError("undone_already")
        return self._named(journal.later(self._store.conn, self._store.analyst, step_id))

    def undo_from(self, step_id: int) -> int:
        """Take back all of my steps from the newest to this one, all or none; returns how many.

        Raises Conflict, naming the step, who built on it and what can be done, with nothing undone.
        """
        wanted = self.back_to(step_id)
        with self._store.turn_tx() as tx:
            at = now("microseconds")
            for number, step in enumerate(wanted):
                try:
                    journal.take_back(tx, step, self._store.analyst, at)
                except Conflict as error:
                    blocked = "undo_blocked_after" if number else "undo_blocked"
                    raise Conflict(blocked, step=self.title(step), why=error, n=number) from None
        self._turned(wanted[::-1])
        return len(wanted)

    def place(self, step_id: int) -> tuple[int, int | None] | None:
        """(article, code point or None) that a step is about; None when it is about no article."""
        return journal.place(self._store.conn, step_id)

    def redo(self) -> str | None:
        """Do again what was undone last, all of it, and say what it was; None when there is nothing to redo.

        What `undo_from` took back in one comes back in one. Raises Conflict, with nothing done, as `undo` does.
        """
        with self._store.turn_tx() as tx:
            steps = journal.again(tx, self._store.analyst)
        if len(steps) < 2:
            return self._said(steps[0] if steps else None)
        self._turned(steps)
        return self._texts("history.steps", n=len(steps))

    def steps(self, limit: int = 200, *, before: int | None = None, mine: bool = False) -> list[StepRow]:
        """Steps of everyone (or mine), newest first, from below step id `before` on; what is blind to me is left out."""
        veil = None if mine else blind.veil(self._store)
        by = self._store.analyst if mine else None
        return self._named(journal.steps(self._store.conn, limit, before, by, veil))

    def _named(self, steps: list[StepRow]) -> list[StepRow]:
        """The same with what links join: a step keeps the numbers of rows, which are shown nowhere else."""
        about = [step.id for step in steps if step.what.partition(".")[0] in LINKING]
        if not about:
            return steps
        found = journal_about.joined(self._store.conn, about)
        return [replace(step, joined=found[step.id]) if step.id in found else step for step in steps]

    def title(self, step: StepRow, language: str | None = None) -> str:
        """The step in words, in the interface language or another."""
        texts = self._texts if language is None else Texts(language)
        return texts(f"step.{step.what}", detail=self._detail(step, texts)).strip()

    def _detail(self, step: StepRow, texts: Texts) -> str:
        """What a step was about, the names of labels, states and types of names in the place of their ids."""
        if step.joined:
            return self._joined(step.joined, texts)
        first, _, rest = step.detail.partition(" ")
        group = step.what.partition(".")[0]
        if group == "version":
            return texts("sign.headline", what=shortened(step.detail))
        if group in {"claim", "claim_link", "review", "suggestion"}:
            label = self._codebook.label(first) if self._codebook is not None else None
            named = first if label is None else label.ar if texts.language == "ar" else label.en
            if label is None and group == "review" and f"review.table.{first}" in texts:
                named = texts(f"review.table.{first}")
            said = f"{named} {rest}".strip()
            return (
                _SET.sub(lambda m: self._set(m[1], m[2], texts), said) if step.what == "claim.edit" else said
            )
        if step.what == "article.state":
            return f"{texts(f'state.{first}')} {rest}".strip()
        if step.what.startswith(("entity.", "search.")) and step.what != "entity.mark":
            return step.detail.replace(" → ", texts("sign.to"))
        surface, dot, kind = step.detail.rpartition(" · ")
        return f"{surface}{dot}{texts(f'kind.{kind}')}" if step.what == "entity.mark" and dot else step.detail

    def _joined(self, ends: tuple[Joined, ...], texts: Texts) -> str:
        """Two ends with a sign between them; of more the first ones and how many more."""
        named = [self._end(end, texts) for end in ends]
        if len(named) <= 2:
            return " ↔ ".join(named)
        return f"{texts('sign.also').join(named[:2])} +{len(named) - 2}"

    def _end(self, end: Joined, texts: Texts) -> str:
        title = texts("sign.headline", what=shortened(end.title) or texts("word.none"))
        label = self._codebook.label(end.label) if self._codebook is not None else None
        name = end.label if label is None else label.ar if texts.language == "ar" else label.en
        return f"{name} {title}".strip()

    def _set(self, field: str, value: str, texts: Texts) -> str:
        """A field that many claims were given, and its value, in words."""
        own = self._codebook.field(field) if self._codebook is not None else None
        name = field if own is None else own.ar if texts.language == "ar" else own.en
        ids = (f"value.{field}.{value}", f"value.{value}") if own is not None and own.values else ()
        known = "word.none" if not value else next((id for id in ids if id in texts), None)
        return f"{name}: {texts(known) if known is not None else value}"

    def redated(self) -> tuple[int, ...]:
        """Articles whose date the last undo or redo of this session changed: detection is to run on them again."""
        return self._redated

    def corrected(self) -> bool:
        """True when the last undo or redo of this session changed what is said of names: it may have to spread."""
        return self._corrected

    def _turned(self, steps: list[StepRow]) -> None:
        """Remember what several steps, the oldest first, touched."""
        days = {a for step in steps for a in journal.redated(self._store.conn, step.id)}
        self._redated = tuple(sorted(days))
        self._corrected = any(step.what.startswith(("entity.", "merge")) for step in steps)

    def _said(self, step: StepRow | None) -> str | None:
        self._redated = tuple(journal.redated(self._store.conn, step.id)) if step else ()
        self._corrected = step is not None and step.what.startswith(("entity.", "merge"))
        return self.title(self._named([step])[0]) if step else None


def shortened(title: str) -> str:
    """The beginning of a headline, whole words of it, without anything that a terminal would obey."""
    plain = sanitise(" ".join(title.split()))
    if len(plain) <= HEADLINE:
        return plain
    cut = plain[: HEADLINE + 1].rpartition(" ")[0] or plain[:HEADLINE]
    return f"{cut.rstrip(' .،,:؛-–')}…"
