"""Arabic names in Latin letters, for readers of Latin script, by camel-tools' character maps."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from workbench.arabic.chars import IGNORABLE

if TYPE_CHECKING:
    from camel_tools.utils.charmap import CharMapper

SCHEMES = {"hsb": "ar2hsb", "bw": "ar2bw", "safebw": "ar2safebw"}
"""Habash-Soudi-Buckwalter (reads best), Buckwalter, and Buckwalter without XML's special characters."""


@cache
def _mapper(scheme: str) -> CharMapper:
    from camel_tools.utils.charmap import CharMapper

    return CharMapper.builtin_mapper(SCHEMES[scheme])


def transliterate(name: str, scheme: str = "hsb") -> str:
    """`name` letter by letter in the scheme, without marks and tatweel; raises KeyError for an unknown scheme."""
    return str(_mapper(scheme).map_string(IGNORABLE.sub("", name)))
