"""Arabic names looked for in Latin letters: both as the consonants that one hears, so that putin finds بوتين."""

from __future__ import annotations

import re
import unicodedata

from workbench.arabic.chars import folded

_ARABIC = str.maketrans(
    {
        **dict(zip("بتجحدرزسفقكلمنه", "btjhdrzsfkklmnh", strict=True)),
        **dict.fromkeys("اويءئؤع", ""),
        **dict(zip("ثذخغشصضطظ", "sdxj$sdtz", strict=True)),
        **dict(zip("پچڤگڠژ", "bjfjjj", strict=True)),
    }
)
"""Letters by the class of consonants they are heard as; vowels and what is often left unwritten go."""
_PAIRS = (
    ("x", "ks"),
    ("tsch", "$"),
    ("sch", "$"),
    ("sh", "$"),
    ("ch", "$"),
    ("kh", "x"),
    ("gh", "j"),
    ("dh", "d"),
    ("th", "s"),
    ("ph", "f"),
    ("ck", "k"),
    ("ou", ""),
    ("oo", ""),
)
_LATIN = str.maketrans(
    {
        **dict.fromkeys("aeiouwy'`’ʿʾ-", ""),
        **dict(zip("pgvqc", "bjfkk", strict=True)),
    }
)
_DOUBLED = re.compile(r"([^\n])\1+")
_ARTICLE = re.compile(r"(?m)(^| )ال")
_HAS_LATIN = re.compile(r"[a-z]")


def is_latin(text: str) -> bool:
    """True when there is a Latin letter in `text` and no Arabic one."""
    plain = _plain(text)
    return bool(_HAS_LATIN.search(plain)) and not any("\u0600" <= c <= "\u06ff" for c in plain)


def _plain(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def key_of_arabic(names: str) -> str:
    """The consonants of a name, words apart; the article is left out. Names on lines of their own stay on them."""
    return _packed(_ARTICLE.sub(r"\1", folded(names)).translate(_ARABIC))


def key_of_latin(query: str) -> str:
    """The same of a name in Latin letters; al- and el- are left out."""
    plain = re.sub(r"\b(?:al|el|ar|as|ash|an)-", "", _plain(query))
    for pair, heard in _PAIRS:
        plain = plain.replace(pair, heard)
    return _packed(plain.translate(_LATIN))


def _packed(text: str) -> str:
    lines = _DOUBLED.sub(r"\1", text).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines)


def found(wanted: str, has: str) -> bool:
    """True when the key of a Latin query can be the key of a name or of a part of it.

    A single consonant must be a whole word.
    """
    if len(wanted) < 2:
        return bool(wanted) and wanted in has.split(" ")
    return f" {wanted}" in f" {has}"
