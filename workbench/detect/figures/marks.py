"""Figures with a shape of their own: identifiers, ordinals, signs before the number, عدد مماثل."""

from __future__ import annotations

from workbench.detect.figures import context
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.head import Head, currency_of
from workbench.detect.figures.shapes import Shapes
from workbench.domain.mention import FigureType

_NOT_RANKED = frozenset(
    [
        "الوزير",
        "القناه",
        "المقام",
        "المدير",
        "مدير",
        "المستشار",
        "مستشار",
        "نائب",
        "السكرتير",
        "المساعد",
        "الدرجه",
        "الجهه",
        "الناحيه",
        "المسؤول",
        "السيده",
        "الصفحه",
        "الشخصيه",
        "الكاتب",
        "الرجل",
        "وزير",
        "قناه",
        "درجه",
        "اليوم",
        "يوم",
        "مسؤول",
        "الحرف",
        "ساعات",
        "ايام",
        "سنوات",
        "الساعات",
        "اللحظات",
        "مراحل",
        "المنتخب",
        "منتخب",
        "الطراز",
        "السيد",
    ]
)


class Marks(Shapes):
    """Figures with a shape of their own: identifiers, ordinals, signs before the number, عدد مماثل."""

    def _identifier(self, i: int) -> Draft | None:
        item = self.items[i]
        if item.kind == "chain":
            at = item.start
            pieces = item.text.split("/") if "/" in item.text else [item.text]
            for piece in pieces[:-1]:
                self.drafts.append(
                    Draft(
                        i,
                        i,
                        at,
                        at + len(piece),
                        (at, at + len(piece)),
                        FigureType.IDENTIFIER,
                        "figure:chain",
                        int(piece) if len(piece) < 16 and piece.isdigit() else None,
                    )
                )
                at += len(piece) + 1
            last = pieces[-1]
            return Draft(
                i,
                i + 1,
                at,
                item.end,
                (at, item.end),
                FigureType.IDENTIFIER,
                "figure:chain",
                int(last) if len(last) < 16 and last.isdigit() else None,
            )
        return Draft(
            i,
            i + 1,
            item.start,
            item.end,
            (item.start, item.end),
            FigureType.IDENTIFIER,
            f"figure:{item.kind}",
        )

    def _labelled(self, i: int) -> Draft | None:
        """مشروع قانون عدد 2016/30."""
        item = self.items[i]
        if not context.is_label(self.items, i):
            return None
        return Draft(
            i, i + 1, item.start, item.end, (item.start, item.end), FigureType.IDENTIFIER, "figure:label"
        )

    def _ordinal(self, i: int) -> Draft | None:
        item = self.items[i]
        items = self.items
        before = items[i - 1] if i and not self.taken[i - 1] else None
        after = self._next_free(i + 1)
        draft = Draft(
            i,
            i + 1,
            item.start,
            item.end,
            (item.start, item.end),
            FigureType.ORDINAL,
            "figure:ordinal",
            item.value,
        )
        if item.al and before is not None and before.text in _NOT_RANKED and (item.value == 1 or before.prep):
            return None
        if self._isolated(i):
            return draft
        if (
            item.al
            and (after is None or after.cls in ".|)")
            and (item.prep == "ل" or (before is not None and before.cls in "fi"))
        ):
            return draft
        if item.al:
            if (
                before is None
                or before.cls[0] not in "rRjhalcU$"
                or not (before.al or before.text.startswith("ال"))
                or before.text in _NOT_RANKED
            ):
                return None
            noun, at = before, i - 1
            if before.cls == "r" and before.text.endswith(("ه", "ي")) and i > 1:
                further = items[i - 2]
                agree = before.text.endswith(("يه", "ي")) or further.text.endswith("ه")
                if (
                    agree
                    and further.cls[0] in "rR"
                    and (further.al or further.text.startswith("ال"))
                    and further.text not in context.STOP
                    and not self.taken[i - 2]
                ):
                    noun, at = further, i - 2
            if at in {d.first for d in self.drafts[-1:]}:
                return None
            draft.first = at
            draft.start = noun.start + (2 if noun.text.startswith("ال") else 0)
            draft.noun, draft.noun_at = noun.text, at
            return draft
        if (
            after is None
            or after.cls[0] not in "rRjhal"
            or after.al
            or after.text.startswith("ال")
            or after.text in context.STOP
            or len(after.text) < 3
            or (after.cls == "r" and after.text.startswith("و"))
        ):
            return None
        if item.text in {"ثانيه", "ثان", "تاني"} or (after.start - item.end > 2):
            return None
        draft.last, draft.end, draft.noun, draft.noun_at = i + 2, after.end, after.text, i + 1
        return draft

    def _before_number(self, i: int) -> Draft | None:
        """$20 and usd 20: the currency stands first."""
        item = self.items[i]
        nxt = self._next_free(i + 1)
        symbol = item.kind in {"punct", "latin"}
        if (
            item.cls != "$"
            or not symbol
            or nxt is None
            or nxt.cls[0] not in "dnywK"
            or nxt.outer - item.end > 1
        ):
            return None
        after = self._next_free(i + 2)
        if after is not None and after.cls == "$" and after.start - nxt.end <= 1:
            return None
        draft = Draft(
            i, i + 2, item.start, nxt.end, (nxt.start, nxt.end), FigureType.MONEY, "figure:money", nxt.value
        )
        draft.currency, draft.unit = currency_of(item)
        draft.alternatives = nxt.alternatives
        self._typed(draft, i, Head(i + 2))
        return draft

    def _percent_first(self, i: int) -> Draft | None:
        item = self.items[i]
        nxt = self._next_free(i + 1)
        if (
            nxt is None
            or nxt.cls[0] not in "dny"
            or nxt.outer - item.end > 1
            or (i and self.items[i - 1].cls[0] in "dnywK")
        ):
            return None
        draft = Draft(
            i,
            i + 2,
            item.start,
            nxt.end,
            (nxt.start, nxt.end),
            FigureType.PERCENT,
            "figure:percent",
            nxt.value,
        )
        self._typed(draft, i, Head(i + 2))
        return draft

    def _same_number(self, i: int) -> None:
        """عدد مماثل repeats the count before it."""
        last = next((d for d in reversed(self.drafts[-3:]) if d.type in COUNTED), None)
        if last is None:
            return
        a, b = self.items[i], self.items[i + 1]
        role = context.role_before(self.items, i)
        type_ = FigureType.CASUALTY if role in {"killed", "wounded", "missing"} else last.type
        self.drafts.append(
            Draft(
                i,
                i + 2,
                a.start,
                b.end,
                (a.start, b.end),
                type_,
                "figure:same-number",
                last.value,
                last.low,
                last.high,
                last.qualifier,
                last.unit,
                last.noun,
                role=role or last.role,
                noun_at=last.noun_at,
            )
        )
