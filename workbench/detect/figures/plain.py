"""A number with its head, and when a number word is none."""

from __future__ import annotations

from workbench.arabic.numerals import FRACTION_OF, tidy
from workbench.detect.figures import context
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.head import Head, head
from workbench.detect.figures.lengths import Lengths
from workbench.domain.mention import FigureType


class Numbers(Lengths):
    """A number with its head, and when a number word is none."""

    def _refused(self, i: int) -> bool:
        """Numbers that are page debris or part of a name."""
        item = self.items[i]
        before = self.items[i - 1] if i else None
        after = self.items[i + 1] if i + 1 < len(self.items) else None
        if item.digits and before is not None and before.text == "الوطنيه":
            return True
        if item.text == "صفر" and item.al and before is not None and before.text in {"ساعه", "تحت"}:
            return True
        if (
            item.al
            and item.cls == "w"
            and item.kind == "word"
            and item.text in {"الفي", "مليوني", "ملياري", "مئتي"}
        ):
            return True
        if (
            before
            and before.cls == "-"
            and i > 1
            and self.items[i - 2].text in {"القراءه", "قراءه", "دقائق القراءه"}
        ):
            return True
        if item.digits and before and before.end == item.outer and before.kind in {"latin", "skip"}:
            return True
        if item.digits and after and after.start == item.end and after.kind in {"latin", "skip"}:
            return after.cls[0] not in "R$" and after.text not in {"m"}
        if item.digits and before and before.cls == "-" and before.end == item.start and i > 1:
            two = self.items[i - 2]
            return (
                two.kind in {"latin", "word"}
                and two.end == before.start
                and two.cls[0] not in "dnywMi"
                and not two.lex.numeral
            )
        return False

    def _number(self, i: int) -> Draft | None:
        item = self.items[i]
        after = self._next_free(i + 1)
        if (
            item.kind == "weak"
            and not self._isolated(i)
            and (item.text == "ثمن" or (after is not None and after.text in {"نهائي", "النهائي", "نهايي"}))
        ):
            return None
        if self._enumerates(i):
            return Draft(
                i,
                i + 1,
                item.start,
                item.end,
                (item.start, item.end),
                FigureType.ORDINAL,
                "figure:list",
                item.value,
            )
        found = head(self.items, self.taken, i, i + 1)
        fraction = self._fraction(i, found)
        if fraction:
            return fraction
        if item.cls == "w" and item.kind == "weak" and not self._worth(i, found):
            return None
        if item.kind == "frac" and context.is_label(self.items, i) and (item.value or 0) > 1:
            return Draft(
                i, i + 1, item.start, item.end, (item.start, item.end), FigureType.IDENTIFIER, "figure:label"
            )
        if (
            item.kind == "frac"
            and found.type is None
            and not (item.value and 0 < item.value < 1)
            and not self._isolated(i)
        ):
            return None
        if item.cls[0] == "v" and item.text == "عده" and found.type is not FigureType.DURATION:
            return None
        if item.text == "عده" and not (item.prep or (i and self.items[i - 1].cls in "xq")):
            return None
        if (
            found.type is FigureType.DURATION
            and found.before is None
            and item.cls[0] != "v"
            and item.value is not None
        ):
            return self._lengths(
                i, [(float(item.value), found.unit or "")], found.last, (item.start, item.end), found
            )
        draft = self._draft(i, i + 1, item, found)
        draft.alternatives = item.alternatives
        if item.kind == "frac" and draft.type is FigureType.COUNT and item.value and item.value < 1:
            draft.type, draft.rule = FigureType.FRACTION, "figure:fraction"
        if item.kind == "dotted":
            self._dotted(draft, item, found)
        if item.cls[0] == "v":
            self._vague(draft, item)
        else:
            draft.value = item.value
            self._sign(draft, i)
        self._and_half(draft, found)
        self._typed(draft, i, found)
        return draft

    def _enumerates(self, i: int) -> bool:
        """1- الترجي 2- النادي: the number of an entry in a list, one more than the last."""
        items = self.items
        item = items[i]
        if item.cls != "d" or not item.digits or i + 2 >= len(items) or item.prep:
            return False
        dash, word = items[i + 1], items[i + 2]
        if dash.cls != "-" or dash.start != item.end or word.kind not in {"word", "latin"} or word.lex.unit:
            return False
        following = item.value == self.entry + 1
        if not following and (item.value != 1 or (i and items[i - 1].cls not in ".|,")):
            return False
        self.entry = int(item.value or 0)
        return True

    def _and_half(self, draft: Draft, found: Head) -> None:
        """أربعة مقاعد ونصف المقعد is 4.5 of them."""
        items, k = self.items, draft.last
        if k + 2 >= len(items) or draft.value is None or found.word is None or any(self.taken[k : k + 3]):
            return
        join, half, again = items[k : k + 3]
        noun = found.word.lex.noun
        if join.cls != "k" or half.text not in {"نصف", "ربع"} or half.kind != "weak" or noun is None:
            return
        if again.al and again.lex.noun is not None and again.lex.noun.unit == noun.unit:
            draft.value = tidy(float(draft.value) + FRACTION_OF[half.text])
            draft.last, draft.end = k + 3, again.end

    def _worth(self, i: int, found: Head) -> bool:
        """Whether a word that is often no number (نصف, واحد, ألف) is one here."""
        item = self.items[i]
        if self._isolated(i) or found.type in {
            FigureType.PERCENT,
            FigureType.MONEY,
            FigureType.DURATION,
            FigureType.MEASURE,
        }:
            return True
        if item.text in {"احد", "احدي", "واحد", "واحده", "واحدا", "احدا", "وحده"}:
            return found.before is not None or context.is_label(self.items, i)
        if found.noun is not None:
            return True
        if item.text == "صفر":
            before = self.items[i - 1] if i else None
            return before is None or before.cls != "r" or not (before.al or before.text.startswith("ال"))
        q, _ = context.qualifier_before(self.items, i)
        return q is not None and item.text not in FRACTION_OF

    def _fraction(self, i: int, found: Head) -> Draft | None:
        item = self.items[i]
        value = item.value
        if (
            item.cls != "w"
            or item.kind not in {"weak", "word", "number"}
            or (
                found.type is not None
                and not (found.type is FigureType.MEASURE and found.word and found.word.al)
            )
        ):
            return None
        is_part = isinstance(value, float) and 0 < value < 1
        unit_word = item.kind == "weak" and item.text in FRACTION_OF
        if unit_word and not is_part and found.noun is not None and item.text not in {"نصف", "ربع", "ثلث"}:
            return None
        nxt = self._next_free(i + 1)
        whole = (nxt is not None and nxt.cls[0] in "rRw" and nxt.text.startswith("ال")) or (
            nxt is not None and nxt.al
        )
        if item.text == "نص" and found.type is None and not self._isolated(i):
            return None
        if nxt is not None and nxt.text in {
            "النهائي",
            "نهائي",
            "الاول",
            "الثاني",
            "سنوي",
            "السنوي",
            "الساعه",
        }:
            return None
        hedged = (
            item.al
            and context.qualifier_before(self.items, i)[0] is not None
            and (nxt is None or nxt.cls[0] not in "oR")
        )
        if not (is_part or unit_word) or not (
            hedged or whole or self._isolated(i) or item.kind == "number" or (nxt and nxt.cls == "m")
        ):
            return None
        if item.kind == "weak" and item.text in {"ثمن", "ست", "تمن"} and not self._isolated(i):
            return None
        of = i + 1
        while of < len(self.items) and self.items[of].text in FRACTION_OF and not self.items[of].wa:
            of += 1
        if (
            of < len(self.items)
            and self.items[of].cls == "w"
            and self.items[of].al
            and (self.items[of].value or 0) >= 2
        ):
            return self._fraction_of_number(i, of)
        noun = nxt if whole and nxt and nxt.cls[0] in "rR" else None
        end = noun.end if noun else item.end
        last = i + 2 if noun else i + 1
        amount = FRACTION_OF[item.text] if unit_word and not is_part else value
        if is_part and item.text in FRACTION_OF:
            amount = FRACTION_OF[item.text]
        draft = Draft(
            i,
            last,
            item.start,
            end,
            (item.start, item.end),
            FigureType.FRACTION,
            "figure:fraction",
            tidy(amount or 0),
        )
        draft.noun = noun.text.removeprefix("ال") if noun else None
        draft.noun_at = i + 1 if noun else None
        draft.qualifier, _ = context.qualifier_before(self.items, i)
        return draft

    def _fraction_of_number(self, first: int, last: int) -> Draft:
        """خمس العشرين is 4."""
        value = float(self.items[last].value or 0)
        for item in self.items[first:last]:
            value *= FRACTION_OF[item.text]
        span = (self.items[first].start, self.items[last].end)
        return Draft(first, last + 1, *span, span, FigureType.COUNT, "figure:fraction-of", tidy(value))
