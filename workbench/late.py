"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast


class _Late:
    """Stands for a pattern; what is asked of it once is its own from then on."""

    def __init__(self, source: object, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        source: Any = self._source() if callable(self._source) else self._source
        # re keeps what it compiled, so a second name costs a look.
        value = getattr(re.compile(source, self._flags), name)
        setattr(self, name, value)
        return value


def late(source: AnyStr | Callable[[], AnyStr], flags: int = 0) -> re.Pattern[AnyStr]:
    """As re.compile, from an expression or from a function that makes one; faults show with the first use.

    The patterns of the rooms that the first paint loads cost a sixth of it when all were compiled.
    """
    return cast("re.Pattern[AnyStr]", _Late(source, flags))
