"""What outranks every verb around: what describes them, whose bodies they are, what is done now to the held."""

from __future__ import annotations

from functools import cached_property

from workbench.detect.figures import afterwards, apart, brought_down, deeds, masdars, parted, theirs
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.excused import CASUALTY
from workbench.detect.figures.later import FATES
from workbench.detect.figures.reached import OUTRANKS, Reached
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import Qualifier

_HELD_TOO = 5
_ON_THEM = frozenset(["عليهم", "عليهما"])


class Outranking(Reached):
    """Roles that outrank those of verbs, and nouns that what is done now outranks."""

    items: list[Item]
    taken: bytearray
    drafts: list[Draft]

    @cached_property
    def outranked(self) -> bool:
        """Some word of the text may give a role that outranks every verb."""
        return not apart.OUTRANKING.isdisjoint(self.words)

    @cached_property
    def owned(self) -> bool:
        """Some masdar of the text says by its pronoun who did it."""
        return not masdars.DONE.keys().isdisjoint(self.words)

    @cached_property
    def followed(self) -> bool:
        """Some clause of the text may say what became of those counted in the one before."""
        joined = not FATES.keys().isdisjoint(w[1:] for w in self.words if w[0] == "و")
        return joined or not FATES.keys().isdisjoint(self.words) or not _ON_THEM.isdisjoint(self.words)

    @cached_property
    def mourning(self) -> bool:
        """The text tells of a burial."""
        return not theirs.MOURNED.isdisjoint(self.words) or "وتشييع" in self.words or "بتشييع" in self.words

    @cached_property
    def carrying(self) -> bool:
        """Some word of the text may carry a role on: survivors, bodies, headlines of arrests."""
        return not (parted.TELLING.isdisjoint(self.words) and parted.CORPSE.isdisjoint(self.words))

    @cached_property
    def shooting(self) -> bool:
        """Something in the text is shot down or lies in ruins."""
        return not brought_down.TELLING.isdisjoint(self.words)

    def _brought_down(self, draft: Draft) -> bool:
        """أسقطت 74 طائرة, أنقاض آلاف المباني: aircraft that were shot down, buildings that are ruins, and more of the same."""
        if draft.unit == "building" or (draft.unit is None and draft.noun in brought_down.BUILDINGS):
            return brought_down.in_ruins(self.items, draft.first, draft.last)
        if brought_down.brought_down(self.items, draft.first, draft.last, self.taken, draft.noun):
            return True
        before = self.drafts[-1] if self.drafts else None
        return before is not None and brought_down.and_more(self.items, before, draft)

    def _held(self, draft: Draft, role: str | None) -> str | None:
        """تحرير 9 أسرى: what is done now to those whom their noun calls held or driven out."""
        items, first, taken = self.items, draft.first, self.taken
        after = afterwards.role_after(items, draft.last)
        after = "returned" if afterwards.came_back(items, draft.last) else after
        after = "released" if afterwards.set_free(items, draft.last) else after
        dead = first > 0 and items[first - 1].text in deeds.BODIES
        done = deeds.role_before(items, first, taken)
        if done not in OUTRANKS:
            done = deeds.role_before(items, first, taken, 4 if role == "captured" else 2)
            done = None if done == "detained" and role in {"hostage", "kidnapped"} else done
        shared = self._inherited(draft) if done is None else None
        if shared in {"killed", "wounded"} and self._named_so():
            shared = None
        taken_too = self._taken_too(draft, role) if shared is None else None
        if taken_too is not None:
            return taken_too
        if shared in OUTRANKS or (role == "captured" and shared == "detained"):
            done = shared
        return (
            ("killed" if dead else None)
            or done
            or (after if after in {"killed", "returned", "released"} else role)
        )

    def _named_so(self) -> bool:
        """36 ألف قتيل ومليوني نازح: the dead are so by their noun, which says nothing of the next."""
        last = self.drafts[-1]
        noun = self.items[last.noun_at].lex.noun if last.noun_at is not None else None
        return noun is not None and noun.role == last.role

    def _taken_too(self, draft: Draft, role: str | None) -> str | None:
        """بينهم 1200 معتقل إداري، و32 أسيرة: whom one noun calls taken and the one before held are all held."""
        last = self.drafts[-1] if self.drafts else None
        if role != "captured" or last is None or last.role != "detained":
            return None
        between = self.items[last.last : draft.first]
        joined = bool(between) and between[-1].cls == "k" and all(x.cls in "rR,k" for x in between)
        return "detained" if joined and len(between) <= _HELD_TOO else None

    def _described(self, draft: Draft, found: Head) -> str | None:
        """البحارة الأربعة المفقودين, إعادة 5027 منهم إلى ذويهم: what outranks every verb around."""
        before = self.items[draft.first - 1].text if draft.first else ""
        subject = self.items[draft.first - 1] if draft.first > 1 else None
        if subject is not None and subject.al and not (subject.lex.noun and subject.lex.noun.role):
            before = self.items[draft.first - 2].text
        if before.lstrip("ولب") == "اسر" and self._of_fighters(draft, found):
            return "captured"
        if self.outranked and apart.lost(self.items, draft.first, draft.last):
            return "missing"
        if self.outranked and apart.alive(self.items, draft.first, draft.last, found.noun):
            return "rescued"
        if deeds.died(self.items, draft.first, draft.last):
            return "killed"
        if deeds.put_in_prison(self.items, draft.first, draft.last):
            return "detained"
        own = found.word.lex.noun if found.word is not None else None
        own_role = own is not None and own.role in CASUALTY and found.rule != "figure:partitive"
        told = None
        if self.outranked and not own_role:
            told = apart.of_object(self.items, draft.first, draft.last)
        if told:
            return told
        carried = self._carried(draft)
        if carried:
            return carried
        owned = found.rule == "figure:definite" or (
            draft.qualifier is Qualifier.VAGUE and found.word is not None and found.word.al
        )
        if owned and draft.last < len(self.items):
            held = self.items[draft.last]
            if held.al and held.lex.noun is not None and held.lex.noun.role:
                done = deeds.role_before(self.items, draft.first, self.taken)
                return done if done in OUTRANKS else held.lex.noun.role
        home = self.outranked and apart.sent_home(self.items, draft.first, draft.last)
        return "returned" if home else None

    def _carried(self, draft: Draft) -> str | None:
        """من بين الناجين 29 رجلا, 31 جثة وهي لعشرين رجلا, شرطة دبي توقف لصين, لقاتل 22 مهاجرا."""
        if not self.carrying:
            return None
        if parted.of_survivors(self.items, draft.first):
            return "rescued"
        if parted.whose_bodies(self.items, draft.first) or parted.murdered(self.items, draft.first):
            return "killed"
        led = parted.led_off(self.items, draft.first)
        if led is not None:
            return led
        taken = parted.stopped(self.items, draft.first)
        return "detained" if taken else parted.seized(self.items, draft.first)

    def _of_fighters(self, draft: Draft, found: Head) -> bool:
        """أسر 14 جنديا, أسر 9 من عناصر الجيش: taken, no families."""
        word = found.word
        if word is None and draft.last + 1 < len(self.items) and self.items[draft.last].cls == "m":
            word = self.items[draft.last + 1]
        return word is not None and word.lex.noun is not None and word.lex.noun.fighter
