"""Write workbench/arabic/tables.py from the files of one version of the Unicode Character Database.

    python -m tests.arabic.make_tables [UCD_DIRECTORY] > workbench/arabic/tables.py

The directory defaults to Debian's `unicode-data` package; its files must be of VERSION. `test_tables.py`
compares the committed module with a fresh run wherever those files are installed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

VERSION = "15.0.0"
DEFAULT = Path("/usr/share/unicode")

# fmt: off
BIDI = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "ES": "+", "ET": "$", "CS": ",", "NSM": "M", "BN": "N",
    "B": "B", "S": "S", "WS": "W", "ON": "O", "LRE": "l", "RLE": "r", "LRO": "x", "RLO": "y", "PDF": "p",
    "LRI": "i", "RLI": "j", "FSI": "f", "PDI": "d",
}
"""Bidi_Class → the letter that stands for it in class strings; paired brackets become ( and )."""

LINE = {
    "AI": "a", "AL": "A", "B2": "2", "BA": "b", "BB": "B", "BK": "K", "CB": "c", "CJ": "j", "CL": "}", "CM": "m",
    "CP": ")", "CR": "R", "EB": "E", "EM": "M", "EX": "!", "GL": "G", "H2": "h", "H3": "H", "HL": "L", "HY": "-",
    "ID": "I", "IN": ".", "IS": ",", "JL": "l", "JT": "t", "JV": "v", "LF": "F", "NL": "n", "NS": "s", "NU": "1",
    "OP": "(", "PO": "%", "PR": "$", "QU": "q", "RI": "r", "SA": "S", "SG": "g", "SP": "_", "SY": "/", "WJ": "w",
    "XX": "x", "ZW": "z", "ZWJ": "Z",
}
"""Line_Break → the letter that stands for it in class strings."""
# fmt: on

_DEFAULT_LONG = {
    "Left_To_Right": "L",
    "Right_To_Left": "R",
    "Arabic_Letter": "AL",
    "European_Terminator": "ET",
    "Boundary_Neutral": "BN",
    "Unknown": "XX",
    "Prefix_Numeric": "PR",
    "Ideographic": "ID",
    "Neutral": "N",
    "Wide": "W",
    "Non_Joining": "U",
    "Unassigned": "Cn",
}


def _fields(line: str) -> tuple[int, int, str]:
    """First and last code point and value of one data line."""
    points, value = (part.strip() for part in line.split(";")[:2])
    first, _, last = points.partition("..")
    return int(first, 16), int(last or first, 16), value


def read_property(path: Path) -> list[str]:
    """The value of one property for each of the 0x110000 code points, @missing lines included."""
    values = [""] * 0x110000
    lines = path.read_text(encoding="utf-8").splitlines()
    missing = [line.removeprefix("# @missing:") for line in lines if line.startswith("# @missing:")]
    for line in missing:
        first, last, value = _fields(line)
        values[first : last + 1] = [_DEFAULT_LONG[value]] * (last + 1 - first)
    for line in lines:
        data = line.partition("#")[0].strip()
        if data:
            first, last, value = _fields(data)
            values[first : last + 1] = [value] * (last + 1 - first)
    return values


def runs(values: list[str]) -> str:
    """Run-length form of one-character values: `<value><length in hex>` separated by spaces."""
    out, start = [], 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[start]:
            out.append(f"{values[start]}{at - start:x}")
            start = at
    return " ".join(out)


def bidi(ucd: Path) -> list[str]:
    """Letters of BIDI, with the bracket pairs of BidiBrackets.txt as ( and )."""
    letters = [BIDI[value] for value in read_property(ucd / "extracted/DerivedBidiClass.txt")]
    for opening, closing in bracket_pairs(ucd):
        letters[opening], letters[closing] = "(", ")"
    return letters


def bracket_pairs(ucd: Path) -> Iterator[tuple[int, int]]:
    """Opening and closing code point of each pair of BidiBrackets.txt."""
    for line in (ucd / "BidiBrackets.txt").read_text(encoding="utf-8").splitlines():
        data = [part.strip() for part in line.partition("#")[0].split(";")]
        if len(data) == 3 and data[2] == "o":
            yield int(data[0], 16), int(data[1], 16)


def line_break(ucd: Path) -> list[str]:
    """Letters of LINE after LB1, but for CJ, which stays a class of its own.

    SA and CM are resolved with the general category; an East Asian wide ( or ) is told from a narrow one,
    because LB30 treats them apart: they become < and >. An unassigned Extended_Pictographic becomes P (LB30b).
    """
    values = read_property(ucd / "extracted/DerivedLineBreak.txt")
    category = read_property(ucd / "extracted/DerivedGeneralCategory.txt")
    wide = read_property(ucd / "extracted/DerivedEastAsianWidth.txt")
    pictographic: set[int] = set()
    for line in (ucd / "emoji/emoji-data.txt").read_text(encoding="utf-8").splitlines():
        data = line.partition("#")[0].strip()
        if data.endswith("; Extended_Pictographic") or data.endswith(";Extended_Pictographic"):
            first, last, _ = _fields(data)
            pictographic.update(range(first, last + 1))
    letters = []
    for point, value in enumerate(values):
        resolved = value
        if value == "SA":
            resolved = "CM" if category[point] in {"Mn", "Mc"} else "AL"
        elif value in {"AI", "SG", "XX"}:
            resolved = "AL"
        letter = LINE[resolved]
        if wide[point] in {"F", "W", "H"} and value in {"OP", "CP"}:
            letter = "<" if value == "OP" else ">"
        elif point in pictographic and category[point] in {"", "Cn"}:
            letter = "P"
        letters.append(letter)
    return letters


def widths(ucd: Path) -> list[str]:
    """Cells of each code point as 0, 1 or 2 (East_Asian_Width W and F are 2, marks and controls 0)."""
    category = read_property(ucd / "extracted/DerivedGeneralCategory.txt")
    wide = read_property(ucd / "extracted/DerivedEastAsianWidth.txt")
    out = []
    for point, (general, east) in enumerate(zip(category, wide, strict=True)):
        visible_format = point in _PREPENDED
        if (general in _INSIDE and not visible_format) or point in _WITHOUT_CELLS:
            out.append("0")
        else:
            out.append("2" if east in {"W", "F"} else "1")
    return out


_PREPENDED = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
"""Prepended_Concatenation_Mark: format characters that draw something."""
_INSIDE = {"Mn", "Me", "Mc", "Cf", "Cc", "Zl", "Zp"}
"""Categories drawn inside the cells of what stands before, or not at all."""
_WITHOUT_CELLS = {*range(0x1160, 0x1200), *range(0xD7B0, 0xD800), *range(0x1F3FB, 0x1F400), 0x3164, 0xFFA0}
"""Medial and final jamo, emoji modifiers, Hangul fillers."""


def mirrored(ucd: Path) -> str:
    """Pairs of characters of BidiMirroring.txt, as alternating characters."""
    out = []
    for line in (ucd / "BidiMirroring.txt").read_text(encoding="utf-8").splitlines():
        data = line.partition("#")[0].strip()
        if data:
            first, _, value = _fields(data)
            out += [first, int(value, 16)]
    return " ".join(f"{point:x}" for point in out)


def presentation(ucd: Path) -> tuple[str, str]:
    """Letter → its four presentation forms; alef → the two forms of its ligature with lam.

    Read from the compatibility decompositions of UnicodeData.txt; 0 stands for a form that does not exist.
    """
    tags = {"<isolated>": 0, "<final>": 1, "<initial>": 2, "<medial>": 3}
    forms: dict[int, list[int]] = {}
    lam_alef: dict[int, list[int]] = {}
    for line in (ucd / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        field = line.split(";")
        point, decomposition = int(field[0], 16), field[5].split()
        if not (0xFB50 <= point < 0xFE00 or 0xFE70 <= point < 0xFF00) or not decomposition:
            continue
        tag, *letters = decomposition
        if len(letters) == 1:
            forms.setdefault(int(letters[0], 16), [0] * 4)[tags[tag]] = point
        elif len(letters) == 2 and letters[0] == "0644" and letters[1] in {"0622", "0623", "0625", "0627"}:
            lam_alef.setdefault(int(letters[1], 16), [0] * 2)[tags[tag]] = point
    return _rows(forms), _rows(lam_alef)


def _rows(table: dict[int, list[int]]) -> str:
    """`letter form form …` in hex, the rows separated by semicolons."""
    return ";".join(
        " ".join(f"{point:x}" for point in (letter, *forms)) for letter, forms in sorted(table.items())
    )


def _literal(name: str, value: str, doc: str) -> str:
    """A Python assignment of a long string, in lines of at most 100 characters."""
    if len(value) <= 96:
        return f'{name} = "{value}"\n"""{doc}"""\n'
    lines, left = [], value
    while len(left) > 96:
        cut = max(left.rfind(" ", 0, 96), left.rfind(";", 0, 96)) + 1
        lines.append(left[:cut])
        left = left[cut:]
    lines.append(left)
    body = "\n".join(f'    "{line}"' for line in lines)
    return f'{name} = (\n{body}\n)\n"""{doc}"""\n'


def module(ucd: Path) -> str:
    """The source of workbench/arabic/tables.py."""
    version = (ucd / "extracted/DerivedBidiClass.txt").open(encoding="utf-8").readline()
    if f"-{VERSION}.txt" not in version:
        raise SystemExit(f"{ucd} is not Unicode {VERSION}: {version.strip()}")
    forms, lam_alef = presentation(ucd)
    joining = [value[0] for value in read_property(ucd / "extracted/DerivedJoiningType.txt")]
    brackets = " ".join(f"{a:x} {b:x}" for a, b in bracket_pairs(ucd))
    legend = ", ".join(f"{name} {letter}" for name, letter in BIDI.items())
    line_legend = ", ".join(f"{name} {letter}" for name, letter in LINE.items())
    parts = [
        f'"""Unicode {VERSION} property tables: generated by tests/arabic/make_tables.py, do not edit.\n\n'
        "Derived from the Unicode Character Database, © 1991-2022 Unicode, Inc., under the Unicode licence\n"
        "(tests/arabic/ucd/LICENSE.txt). Properties are run lengths: `<letter><length in hex>`, from U+0000 on.\n"
        '"""\n\nfrom __future__ import annotations\n',
        f'UNICODE_VERSION = "{VERSION}"\n"""The one version that every table below is of."""\n',
        _literal("BIDI_CLASS", runs(bidi(ucd)), f"Bidi_Class: {legend}; paired brackets ( and )."),
        _literal("LINE_BREAK", runs(line_break(ucd)), f"Line_Break after LB1: {line_legend}."),
        _literal("JOINING_TYPE", runs(joining), "Joining_Type: R, L, D, C, U, T."),
        _literal("CELLS", runs(widths(ucd)), "Terminal cells: 0, 1 or 2."),
        _literal("BRACKETS", brackets, "Bidi_Paired_Bracket: opening and closing code points, alternating."),
        _literal("MIRRORED", mirrored(ucd), "Bidi_Mirroring_Glyph: code point and glyph, alternating."),
        _literal(
            "FORMS", forms, "Letter, then its isolated, final, initial and medial form; 0 where none exists."
        ),
        _literal("LAM_ALEF", lam_alef, "Alef, then its isolated and final ligature with lam."),
    ]
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(module(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT))
