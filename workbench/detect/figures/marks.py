"""Figures with a shape of their own: identifiers, signs before the number, عدد مماثل."""

from __future__ import annotations

import re

from workbench.detect.figures import afterwards, deeds, labels
from workbench.detect.figures.ahead import Head, currency_of
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.matches import run_time
from workbench.detect.figures.ordinals import Ordinals
from workbench.domain.mention import FigureType

_PLAYERS = 10
"""In the lines of a football team."""
_THREE = re.compile(r"\d{1,3}-\d{1,3}-\d{1,3}")
_HAVING = frozenset(["برصيد", "بحصيله", "حصيله", "رصيد"])
"""What a land has won stands behind these."""


class Marks(Ordinals):
    """Figures with a shape of their own: identifiers, signs before the number, عدد مماثل."""

    def _no_chain(self, i: int) -> bool:
        """خطة تعتمد على 4/4/2, iOS 12.5.7: the lines of a team, a version behind its name."""
        item, before = self.items[i], self.items[i - 1] if i else None
        if before is not None and before.kind == "latin":
            return True
        lines = item.text.split("/")
        return (
            len(lines) > 2
            and all(len(x) == 1 and x.isdigit() for x in lines)
            and sum(map(int, lines)) == _PLAYERS
        )

    def _identifier(self, i: int) -> Draft | None:
        item = self.items[i]
        if item.kind == "chain" and self._no_chain(i):
            return None
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

    def _added_time(self, i: int) -> Draft | None:
        """الدقيقة 90+3: the minute of a goal."""
        item = self.items[i]
        minute, _, more = item.text.partition("+")
        if not (minute.isdigit() and more.isdigit()):
            return None
        span = (item.start, item.end)
        return Draft(i, i + 1, *span, span, FigureType.ORDINAL, "figure:rank", int(minute) + int(more))

    def _medals(self, i: int) -> Draft | None:
        """برصيد 38-42-42, الصين 38-32-18 in a table of medals: gold, silver and bronze are three counts."""
        item = self.items[i]
        if not _THREE.fullmatch(item.text) or not (
            (i and self.items[i - 1].text in _HAVING) or any("ميدالي" in word for word in self.words)
        ):
            return None
        at, drafts = item.start, []
        for piece in item.text.split("-"):
            span = (at, at + len(piece))
            drafts.append(Draft(i, i + 1, *span, span, FigureType.COUNT, "figure:medals", int(piece)))
            at += len(piece) + 1
        self.drafts += drafts[:-1]
        return drafts[-1]

    def _labelled(self, i: int) -> Draft | None:
        """مشروع قانون عدد 2016/30."""
        item = self.items[i]
        if not labels.is_label(self.items, i):
            return run_time(self.items, i, i + 1) or self._medals(i)  # 3.50.11 دقائق
        return Draft(
            i, i + 1, item.start, item.end, (item.start, item.end), FigureType.IDENTIFIER, "figure:label"
        )

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
            unit="percent",
        )
        self._typed(draft, i, Head(i + 2))
        return draft

    def _same_number(self, i: int) -> None:
        """عدد مماثل repeats the count before it."""
        last = next((d for d in reversed(self.drafts[-3:]) if d.type in COUNTED), None)
        if last is None:
            return
        a, b = self.items[i], self.items[i + 1]
        role = deeds.role_before(self.items, i, self.taken) or afterwards.role_after(self.items, i + 2)
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
