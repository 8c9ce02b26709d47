"""Figures, ordinals, dates and names that tell two similar texts apart."""

from __future__ import annotations

import re

from workbench.arabic.chars import folded
from workbench.domain.link import Reason
from workbench.domain.mention import Figure, FigureType
from workbench.linking.info import Info, days_between, names, spellings

FAR = 14
"""Copies are made within so many days; later likeness is more often a template."""
_ORDINAL = re.compile(
    r"(?<!\w)[وب]?ال(اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه"
    r"|عاشر|عاشره|حادي|حاديه|واحده|عشرين|عشرون)(?!\w)"
)
"""Ordinals with the article, folded: rounds, sessions, stages."""
_PREFIXED = re.compile(r"^[وفبلك]?(?:ال)?(\w{3,}).*$")
_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_QUANTITIES = frozenset(
    {FigureType.COUNT, FigureType.CASUALTY, FigureType.STRENGTH, FigureType.MONEY, FigureType.PERCENT}
    | {FigureType.MEASURE, FigureType.SCORE, FigureType.FRACTION}
)


def differences(a_text: str, b_text: str, a: Info, b: Info) -> list[Reason]:
    """Which figures, dates and names tell two similar texts apart; only where both sides have their own."""
    out: list[Reason] = []
    for what, left, right in (
        ("figures", _figures(a_text, a), _figures(b_text, b)),
        ("ordinals", _ordinals(a_text), _ordinals(b_text)),
        ("dates", _dates(a), _dates(b)),
        ("names", names(a), names(b)),
    ):
        only_a, only_b = left - right, right - left
        if what == "names":
            only_a, only_b = _unsaid(only_a, b_text), _unsaid(only_b, a_text)
        few = what in {"figures", "ordinals"} or len(left & right) < len(only_a | only_b)
        if only_a and only_b and few:
            shown = {**spellings(b), **spellings(a)} if what == "names" else {}
            here, there = (frozenset(shown.get(v, v) for v in side) for side in (only_a, only_b))
            out.append(Reason.of(f"{what}_differ", here=_some(here), there=_some(there)))
    gap = days_between(a.published, b.published)
    if gap is not None and gap > FAR:
        out.append(Reason.of("days_apart", days=gap))
    return out


def _unsaid(names: frozenset[str], text: str) -> frozenset[str]:
    """Those names whose words do not all stand in a text: names are cut in other places, or spelt with a prefix."""
    said = set(_PREFIXED.sub(r"\1", word) for word in folded(text).split()) | set(folded(text).split())
    return frozenset(n for n in names if not all(_PREFIXED.sub(r"\1", w) in said for w in n.split()))


def _some(values: frozenset[str]) -> str:
    listed = sorted(values, key=lambda v: (len(v), v))
    return "، ".join(listed[:4]) + (" …" if len(listed) > 4 else "")


def _figures(text: str, info: Info) -> frozenset[str]:
    """Values of the quantities, from detection where it has run, else the bare numbers."""
    if not info.figures:
        return numbers(text)
    out = set()
    for figure in info.figures:
        if figure.type in _QUANTITIES and (value := _value(figure)):
            out.add(value)
    return frozenset(out)


def numbers(text: str) -> frozenset[str]:
    """The bare numbers of a text, in digits as it writes them."""
    return frozenset(m.replace(",", "").replace("٬", "") for m in _NUMBER.findall(folded(text)))


def _ordinals(text: str) -> frozenset[str]:
    """Ordinals of a text; the feminine counts as the masculine."""
    return frozenset("ال" + m.removesuffix("ه").removesuffix("ي") for m in _ORDINAL.findall(folded(text)))


def _value(figure: Figure) -> str:
    if figure.value is not None:
        return f"{figure.value:g}" if figure.value < 1e6 else str(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{figure.low:g}–{figure.high:g}"
    return ""


def _dates(info: Info) -> frozenset[str]:
    return frozenset(f.iso for f in info.figures if f.type is FigureType.DATE and f.iso)
