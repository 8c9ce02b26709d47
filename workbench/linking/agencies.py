"""News agencies that a text is credited to."""

from __future__ import annotations

import re

from workbench.arabic.chars import folded
from workbench.linking.info import Info

AGENCIES = {
    "رويترز": "Reuters", "reuters": "Reuters", "ا ف ب": "AFP", "أفب": "AFP", "فرانس برس": "AFP", "afp": "AFP",
    "اسوشيتد برس": "AP", "اسوشييتد برس": "AP", "ا ب": "AP", "الاناضول": "Anadolu", "شينخوا": "Xinhua", "تاس": "TASS",
    "نوفوستي": "RIA Novosti", "سبوتنيك": "Sputnik", "انترفاكس": "Interfax", "بلومبرغ": "Bloomberg",
    "بلومبيرغ": "Bloomberg", "د ب ا": "DPA", "وات": "TAP", "افريقيا للانباء": "TAP", "واس": "SPA", "بترا": "Petra",
    "وام": "WAM", "قنا": "QNA", "كونا": "KUNA", "وفا": "WAFA", "سانا": "SANA", "ارنا": "IRNA", "ا ش ا": "MENA",
    "الشرق الاوسط للانباء": "MENA", "وكاله الانباء القطريه": "QNA", "وكاله الانباء السعوديه": "SPA",
    "وكاله الانباء الجزائريه": "APS", "يونايتد برس": "UPI", "الاسوشيتد برس": "AP", "اكي": "AKI",
}  # fmt: skip
"""Folded names of news agencies as credits give them."""
_AGENCY = re.compile(
    r"(?<!\w)(?:[وبل]|لل)?(" + "|".join(sorted(AGENCIES, key=len, reverse=True)) + r")(?!\w)"
)
_CREDIT_ONLY = frozenset(
    {"وات", "واس", "وام", "قنا", "كونا", "وفا", "سانا", "بترا", "اكي", "ا ب", "تاس", "افب"}
)
_BRACKETED = re.compile(r"[(\[/\-–—«\"]\s*(?:وكاله\s+)?\"?([^\W\d]+)\"?\s*[)\]/\-–—»\"]")
_AGENCY_OF = re.compile(r"وكاله\s+([^\W\d]+(?: [^\W\d](?!\w))*)")


def agencies_in(text: str) -> frozenset[str]:
    """News agencies that a text names; short names count only in brackets or between dashes, as credits stand."""
    plain = folded(text)
    plain = re.sub(r"(?<=\b\w)\s*\.\s*(?=\w\b)", " ", plain)
    found = {m.group(1) for m in _AGENCY.finditer(plain)}
    credits = {m.group(1) for m in (*_BRACKETED.finditer(plain), *_AGENCY_OF.finditer(plain))}
    return frozenset(AGENCIES[name] for name in found if name not in _CREDIT_ONLY or name in credits)


def credited(text: str, info: Info) -> frozenset[str]:
    """The agencies that the text or its credit names."""
    return agencies_in(f"{info.credit}\n{text}" if info.credit else text)
