"""What the lexicon says of a name: one bit a source or type, and small buckets for counts."""

from __future__ import annotations

from typing import Final

from workbench.domain.mention import EntityType

PREFIX: Final = 1 << 0
"""The tokens begin a longer name: matching may go on."""
COUNTRY: Final = 1 << 1
CITY: Final = 1 << 2
"""A city of at least 100,000 people."""
PLACE: Final = 1 << 3
"""Any other place."""
NERAR_LOC: Final = 1 << 4
PERSON: Final = 1 << 5
"""A full name of a person."""
NERAR_PER: Final = 1 << 6
PROPER: Final = 1 << 7
"""A proper noun of camel_morph."""
FORENAME: Final = 1 << 8
"""A name of arabnamer."""
ORG: Final = 1 << 9
NERAR_ORG: Final = 1 << 10
CLUB: Final = 1 << 11
GROUP: Final = 1 << 12
MEDIA: Final = 1 << 13
EVENT: Final = 1 << 14
NAT: Final = 1 << 15
UNSURE: Final = 1 << 16
"""Also an ordinary word: a group or outlet only beside a trigger or in quotes."""
UNSURE_PLACE: Final = 1 << 18
"""Also an ordinary word: a place only after a head like مدينة."""
HAND: Final = 1 << 17
"""From a list written by hand: trusted without a second witness."""
HAND_PLACE: Final = 1 << 19
"""The place is from a list written by hand."""
HAND_PERSON: Final = 1 << 20
"""A person known by this name alone."""

PLACES: Final = COUNTRY | CITY | PLACE | NERAR_LOC
NAMES: Final = PERSON | NERAR_PER
ORGS: Final = ORG | NERAR_ORG | CLUB

TYPES: Final = (
    (GROUP, EntityType.GROUP),
    (MEDIA, EntityType.MEDIA),
    (EVENT, EntityType.EVENT),
    (ORG, EntityType.ORG),
    (NAT, EntityType.NAT),
)
"""Which type a hand-written flag gives, first match wins."""

FEATURE_NAMES: Final = {
    COUNTRY: "C",
    CITY: "T",
    PLACE: "L",
    NERAR_LOC: "NL",
    PERSON: "P",
    NERAR_PER: "NP",
    PROPER: "pr",
    FORENAME: "F",
    ORG: "O",
    NERAR_ORG: "NO",
    CLUB: "CL",
    GROUP: "G",
    MEDIA: "M",
    EVENT: "E",
    NAT: "NAT",
    UNSURE: "?",
    UNSURE_PLACE: "?L",
    HAND_PLACE: "HL",
    HAND_PERSON: "HP",
    HAND: "H",
}
"""Short names for the features of the sequence model."""


def pack_counts(frequency: int, units: int, names: int) -> int:
    """Three buckets in 16 bits: word frequency 0–15, use as a part of names 0–7, in NERAr's names 0–7."""
    return min(frequency, 15) | min(units, 7) << 4 | min(names, 7) << 7


def unpack_counts(packed: int) -> tuple[int, int, int]:
    """The inverse of `pack_counts`."""
    return packed & 15, packed >> 4 & 7, packed >> 7 & 7
