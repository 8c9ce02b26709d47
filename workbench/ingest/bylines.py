"""Bylines: who wrote a page and for which outlet, as short lines say it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.ingest.lines import key_of
from workbench.ingest.names import AGENCIES, NO_OUTLET, PHOTO, is_forename, is_outlet, is_place, is_plain_word

_LIMIT = 90
_DASH = re.compile(r"\s*[\-–—−ـ:،|/•·]\s*|\s*\(\s*|\s*«\s*|\s{3,}")
_AUTHOR = re.compile(
    r"\s*[\-–—*•(«]*\s*(?:"
    r"(?:كتبت?|كتبها?|كتبته|بقلم|تحرير|إعداد|اعداد|ترجمة|ترجمها?|تقرير|تحقيق|حوار|حاورها?|حاوره|متابعة|تغطية|الكاتب|"
    r"الكاتبة|المحرر|المحررة|المؤلف|الناشر|بواسطة|مراسلنا|مراسلتنا|أجرى الحوار|صحفي|محرر)\s*(?:[:/\-–—|]+|\.\.+)"
    r"|(?:بقلم|بواسطة|كتبها|كتبه|كتب|كتبت|إعداد|اعداد|الكاتب|الكاتبة|المحرر|ترجمة|تحرير)\s+(?=\S)"
    r"|by\s*:?\s+|author\s*[:,،]|written by\s+)\s*",
    re.I,
)
_ALSO_A_NOUN = re.compile(r"\W*(?:تحرير|ترجمة|تقرير|تحقيق|حوار|متابعة|تغطية|محرر|صحفي)(?!\w)")
_CUE_WITH_MARK = re.compile(r"[:/|]|\.\.|[\-–—]")
_NOT_A_NAME = re.compile(r"[\d:؛!?؟\"«»%]")
_TITLES = frozenset(
    map(
        key_of,
        [
            "د",
            "الدكتور",
            "الدكتورة",
            "أ",
            "أ.د",
            "أد",
            "م",
            "المهندس",
            "السفير",
            "اللواء",
            "العميد",
            "الشيخ",
            "البروفيسور",
            "الصحفي",
            "الصحفية",
        ],
    )
)
_FUNCTION = frozenset(
    map(
        key_of,
        [
            "في",
            "من",
            "إلى",
            "عن",
            "مع",
            "بعد",
            "قبل",
            "خلال",
            "بين",
            "حول",
            "ضد",
            "لا",
            "ما",
            "لم",
            "لن",
            "قد",
            "هل",
            "هذا",
            "هذه",
            "ذلك",
            "التي",
            "الذي",
            "كيف",
            "لماذا",
            "متى",
            "أين",
            "ماذا",
            "كل",
            "أو",
            "ثم",
            "حتى",
            "منذ",
            "عند",
            "نحو",
            "دون",
            "بلا",
            "غير",
            "هو",
            "هي",
            "كان",
            "ليس",
            "أن",
            "إن",
        ],
    )
)


_LATIN_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z\-']+){1,2}")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says: its text as it is shown, an outlet if it names one, and the rule that read it."""

    text: str
    outlet: str
    rule: str


def trimmed(text: str) -> str:
    """Text without the marks that bracket a byline."""
    return text.strip(" \t\u00a0-–—*•·|:،,.()[]«»\"'/\u200e\u200f")


def is_name(text: str, *, known: bool = True) -> bool:
    """True for two to four plain words that may be a person's name; `known`: the first is a known given name."""
    if _NOT_A_NAME.search(text) or "،" in text or "," in text:
        return False
    words = [key_of(w) for w in text.split()]
    while words and words[0] in _TITLES:
        words = words[1:]
    titled = len(words) < len(text.split())
    if not (1 if titled else 2) <= len(words) <= 4 or any(w in _FUNCTION or not w for w in words):
        return False
    if not known:
        return True
    if not (is_forename(words[0]) or is_forename(" ".join(words[:2]))):
        return bool(titled) or _LATIN_NAME.fullmatch(text.strip()) is not None
    return not any(is_plain_word(w) for w in words[1:])


def author(text: str) -> Byline | None:
    """Read `كتب: فلان`, `بقلم فلان`, `By …`: the cue goes, the name stays."""
    if len(text) > _LIMIT:
        return None
    match = _AUTHOR.match(text)
    if match is None:
        return None
    marked = _CUE_WITH_MARK.search(match.group()) is not None
    name = trimmed(text[match.end() :])
    words = name.split()
    if not name or len(words) > (8 if marked else 5) or text.rstrip().endswith((".", "؟", "!")):
        return None
    if any(c.isdigit() for c in name) or (any(key_of(w) in _FUNCTION for w in words[:3])):
        return None
    if _ALSO_A_NOUN.match(text) and not is_name(re.split(r"\s*[-–—،,/|]\s*", name)[0]):
        return None
    return Byline(name, _outlet_in(name), "author")


def _outlet_in(text: str) -> str:
    """The last part of a dashed text if it is a known outlet."""
    parts = [trimmed(p) for p in _DASH.split(text)]
    last = parts[-1]
    return last if len(parts) > 1 and is_outlet(key_of(last)) else ""


def place_outlet(text: str, *, loose: bool) -> Byline | None:
    """Read `دبي -الشرق`, `القاهرة (رويترز)`, `لندن: «الشرق الأوسط»`, `نواكشوط - فلان - وكالات`.

    One side must be a known place, agency or outlet; `loose` also takes two unknown sides of one or two words that
    are joined by a dash with a space on one side only, a shape that prose does not have.
    """
    if len(text) > _LIMIT or text.rstrip().endswith((".", "؟", "!", "؛")) or any(c.isdigit() for c in text):
        return None
    parts = [trimmed(p) for p in _DASH.split(text)]
    parts = [p for p in parts if p]
    if not 2 <= len(parts) <= 4 or any(len(p.split()) > 4 for p in parts):
        return None
    keys = [key_of(p) for p in parts]
    if keys[-1] in PHOTO:
        return None
    named = [k in AGENCIES or k in NO_OUTLET or is_outlet(k) for k in keys]
    outlet = _outlet(parts, keys)
    colon = re.search(r"[:،,|/]", text) is not None
    shape = re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)?(?: [\-–—]|[\-–—] )[^\W\d_]+(?: [^\W\d_]+)?", text.strip())
    first = is_place(keys[0]) or is_name(parts[0]) or named[0]
    rest = all(
        n or is_name(p, known=not named[0]) or is_place(k)
        for n, p, k in zip(named[1:], parts[1:], keys[1:], strict=True)
    )
    if (first and rest) or (named[-1] and len(parts[0].split()) <= 2 and len(parts) == 2):
        return Byline(text.strip(), outlet, "place-outlet")
    if is_place(keys[0]) and not colon and len(text.split()) <= 6 and all(len(p.split()) <= 3 for p in parts):
        return Byline(text.strip(), outlet, "place-outlet")
    if loose and shape and len(keys[0].split()) + len(keys[1].split()) <= 3:
        return Byline(text.strip(), outlet, "place-outlet")
    return None


def _outlet(parts: list[str], keys: list[str]) -> str:
    """The last part that can be an outlet: neither a place standing first, nor a person, nor a word like `agencies`."""
    for part, key in reversed(list(zip(parts, keys, strict=True))[1:]):
        if is_outlet(key):
            return part
        if key not in NO_OUTLET and not is_place(key) and not is_name(part) and not is_outlet(keys[0]):
            return part
    return parts[0] if is_outlet(keys[0]) and (keys[0] in AGENCIES or not is_place(keys[0])) else ""


def credit(text: str) -> bool:
    """True for a line that is only agency names: `(د ب أ)`, `-وات-`, `رويترز + أ ف ب`."""
    if len(text) > 60:
        return False
    parts = [p for p in re.split(r"[+،,/|&]| - |(?:^|\s)و(?=\w{4})", trimmed(text)) if p.strip()]
    return bool(parts) and all(key_of(p) in AGENCIES or key_of(p) in NO_OUTLET for p in parts)


def credit_pair(text: str) -> bool:
    """True for `فرانس24 / أ ف ب`: nothing but outlets and agencies, at least one agency among them."""
    keys = [key_of(p) for p in re.split(r"[+/|،]", trimmed(text)) if p.strip()]
    return any(k in AGENCIES for k in keys) and all(k in AGENCIES or is_outlet(k) for k in keys)


_TEAM = re.compile(r"[(*\s]*(?:إعداد|تحرير|كتابة|تغطية|ترجمة|شارك في (?:التغطية|الإعداد))[^()]{3,120}\)\s*$")
_INITIALS = re.compile(
    r"[ء-ي]{1,2}(?: [ء-ي]{1,2}){0,3}(?:\s*/\s*[ء-ي]{1,2}(?: [ء-ي]{1,2}){0,3}){1,3}|"
    r"(?:[ء-ي]{1,3}\s?[./]\s?){1,6}[ء-ي]{0,3}\.?\s*(?:\([^()]{2,60}\))?"
)


def sign_off(text: str) -> bool:
    """True for an agency's last line: `(إعداد … - تحرير …)`, `ع.ج/ ص.ش (د ب أ، أ ف ب)`."""
    return _TEAM.match(text) is not None or (
        len(text) <= 80 and _INITIALS.fullmatch(text.strip()) is not None
    )


_CREDIT_END = re.compile(r"(?:[\-–—|/]\s*|[(\[«]\s*)([^()\[\]«»|/]{2,40}?)\s*[)\]»]?$")


def caption_credit(text: str) -> bool:
    """True for a line of at most 300 code points that ends with a picture agency: `… - REUTERS`, `… (الأناضول)`."""
    if len(text) > 300:
        return False
    match = _CREDIT_END.search(text[-60:])
    if match is None:
        return False
    if key_of(match.group(1)) in PHOTO:
        return len(text) > 12
    latin = not re.search("[\u0600-\u06ff]", match.group(1)) and re.search("[\u0600-\u06ff]", text)
    if len(text) < (10 if latin else 25) or (not latin and place_outlet(text, loose=False)):
        return False
    parts = [p for p in re.split(r"\s+[-–—]\s+|/|،", match.group(1)) if p.strip()]
    return bool(parts) and (key_of(parts[-1]) in AGENCIES or key_of(parts[-1]) in PHOTO)
