"""Whether the word of a weekday is a day here: صلاة الجمعة, الجمعة العظيمة, الأحد الأول are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.detect.dates.place import FRIDAYS, Place
from workbench.detect.dates.sense_months import month_day
from workbench.detect.figures.context import STOP, is_definite
from workbench.detect.figures.guess import no_noun
from workbench.detect.figures.tokens import Item


def weekday_of_month(p: Place) -> bool:
    """الخميس 16: a weekday and its day, apart from what counts (الأحد الأول)."""
    span = p.span
    if any(i.text == "حد" and not i.al for i in span):
        return False
    if span[-1].cls in "dw" and (span[-1].prep == "ب" or _counts(p.after)):
        return False
    if len(span) >= 2 and span[-1].cls == "o" and span[-2].cls == "W":
        if not span[-1].al:
            return False
        return 1 <= span[-1].lex.number <= 5 or span[-1].lex.number > 10
    return month_day(p) and not any(i.cls == "o" and i.kind == "single" and not i.al for i in span)


def _counts(after: Item | None) -> bool:
    """غدا الثلاثاء 7 أحزاب: an indefinite noun that the number counts; the number of a day has none."""
    plain = after is not None and after.kind == "word" and after.cls == "r" and not after.prep
    return (
        after is not None
        and plain
        and not is_definite(after)
        and not no_noun(after.text)
        and after.text not in STOP
    )


_SPECIAL = frozenset(
    [
        "العظيمه",
        "العظيم",
        "الكبير",
        "السوداء",
        "الاسود",
        "الحزينه",
        "البيضاء",
        "الدامي",
        "اليتيمه",
        "الكبيسه",
        "الاسبوعي",
        "الاسبوعيه",
    ]
)
"""الجمعة العظيمة, السبت الأسود: days that have become names."""


def later_on(edge: Item) -> bool:
    """في وقت لاحق يوم السبت: later on that day, no edge of it."""
    return edge.cls == "e" and edge.text.startswith("وقت")


def _of_two(verb: str) -> bool:
    """الاثنين يتفقان, الاثنين كانا معا: a verb in the dual says that two are meant and no Monday."""
    return verb in {"كانا", "كانتا", "معا", "كلاهما", "هما"} or bool(_DUAL.fullmatch(verb))


_DUAL = re.compile("[يت].{2,}[^اوي]ان")


def weekday(items: Sequence[Item], first: int, last: int, before: Item | None) -> bool:
    """A weekday with its article or with يوم, apart from صلاة الجمعة and numbers that are spelt so."""
    word = next(i for i in reversed(items[first:last]) if i.cls == "W")
    if later_on(items[first]):
        return False
    if word.lex.tag == "bare" and not word.al:
        once = before is not None and before.text == "ذات"
        return any(i.cls == "j" for i in items[first:last]) and not once
    if (
        word.text.endswith("حد")
        and not word.text.endswith("احد")
        and any(i.cls == "T" for i in items[first:last])
    ):
        return False
    if before is not None and before.text.removeprefix("و") in FRIDAYS:
        return False
    following = items[last].text if last < len(items) else ""
    if following in _SPECIAL:
        return False
    alone = last - first == 1
    if alone and word.al and word.lex.number == 1 and _of_two(following):
        return False
    if (
        alone
        and word.lex.number == 1
        and word.al
        and before is not None
        and before.text.endswith("ين")
        and before.cls in "rR"
    ):
        return False
    if any(i.cls in "jTt" for i in items[first:last]):
        return True
    if word.text in {"حد", "اربع", "تلات", "اربعا", "ثلاثا"}:
        return False
    if word.lex.number == 7 and before and before.cls == "r" and before.text in {"هو", "الواحد", "الله"}:
        return False
    return word.al
