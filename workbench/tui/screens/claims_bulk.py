"""Claims changed many at once: label, status, tags; deleted, kept under the present codebook."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from workbench.domain.codebook import TAGS, listed
from workbench.tui.screens.claims_base import ClaimsBase
from workbench.tui.screens.form import Field, FormScreen
from workbench.tui.widgets.choice import Option

_DIGITS = {chr(0x660 + d): str(d) for d in range(10)}


class BulkVerbs(ClaimsBase):
    """Each is one step over the marked claims, else over the one under the cursor."""

    def _ids(self) -> list[int]:
        """What a change is for: the marked claims, else the one under the cursor; says so when there is none."""
        found = [r.claim.id for r in self.table.chosen]
        if not found:
            self.say(self.work.painter.texts("claims.none"))
        return found

    async def _changed(self, said: str, count: int) -> None:
        """Show what a change made of the claims, and with how many it was done."""
        self.table.marked.clear()
        await self.reload()
        key = self.work.keymap.first("undo")
        self.say(self.work.painter.texts(said, n=count, key=key))

    def _ask_one(self, verb: str, field: Field, save: Callable[[str], Awaitable[None]]) -> None:
        """A form of one field about all that are chosen."""

        async def store(values: Mapping[str, str]) -> None:
            await save(values["value"])

        texts = self.work.painter.texts
        about = texts("claims.about", n=len(self.table.chosen))
        self.app.push_screen(FormScreen(texts(f"verb.{verb}.help"), (field,), store, about=about))

    def do_claims_label(self) -> None:
        row = self.table.current
        if row is None:
            return
        field = Field("value", self.work.painter.texts("field.label"), row.claim.label, self._labels())
        self._ask_one("claims.label", field, self._relabel)

    async def do_claims_relabel(self) -> None:
        """The label of the digit that was pressed, at once."""
        key = _DIGITS.get(self.last_key, self.last_key)
        label = next((x for x in self.bridge.workspace.config.codebook.labels if x.key == key), None)
        if label is None:
            self.say(self.work.painter.texts("say.no_label", key=key), bad=True)
        else:
            await self._relabel(label.id)

    async def _relabel(self, label: str) -> None:
        ids = self._ids()
        if ids:
            count = await self.bridge.write(self.bridge.workspace.tagging.change, ids, label=label)
            await self._changed("claims.changed", count)

    def do_claims_status(self) -> None:
        row, options = self.table.current, self._options("status")
        if row is None or not options:
            self.say(self.work.painter.texts("claims.no_field"))
            return
        value = row.claim.fields.get("status", "")
        nothing = Option("", self.work.painter.texts("word.none"))

        async def save(value: str) -> None:
            ids = self._ids()
            fields = {"status": value}
            count = await self.bridge.write(self.bridge.workspace.tagging.change, ids, fields=fields)
            await self._changed("claims.changed", count)

        self._ask_one(
            "claims.status", Field("value", self._named("status"), value, (nothing, *options)), save
        )

    async def do_claims_tag(self) -> None:
        row, texts = self.table.current, self.work.painter.texts
        if row is None or self.bridge.workspace.config.codebook.field(TAGS) is None:
            self.say(texts("claims.no_field"))
            return
        recent = (await self.bridge.read(self.bridge.workspace.tagging.recent)).values.get(TAGS, ())
        used = tuple(dict.fromkeys(tag for value in recent for tag in listed(value)))

        async def save(value: str) -> None:
            given = listed(value)
            gone = [t[1:].strip() for t in given if t.startswith("-")]
            new = [t for t in given if not t.startswith("-")]
            count = await self.bridge.write(self.bridge.workspace.tagging.tag_all, self._ids(), new, gone)
            await self._changed("claims.changed", count)

        hint = texts("claims.tag_hint")
        self._ask_one("claims.tag", Field("value", self._named(TAGS), hint=hint, recent=used), save)

    async def do_claims_delete(self) -> None:
        ids = self._ids()
        if ids:
            count = await self.bridge.write(self.bridge.workspace.tagging.delete_all, ids)
            await self._changed("claims.deleted", count)

    async def do_claims_adopt(self) -> None:
        ids = self._ids()
        if ids:
            count = await self.bridge.write(self.bridge.workspace.tagging.adopt, ids)
            await self._changed("claims.adopted", count)
