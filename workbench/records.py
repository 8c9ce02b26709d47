"""`dataclass` as the standard library's, with its methods made when they are first used.

The standard decorator compiles up to six methods for every class, 0.4 ms each time the program starts; with over a hundred
records that was a third of the way to the first paint. This one has the standard library collect the fields and lay out
the slots, shares what can be shared, and compiles a constructor when the first object is made. Checkers see the
standard decorator.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 — what mypy is to see from here
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False) -> Any:
        """The decorator `dataclasses.dataclass(frozen=…, slots=…)`, quicker to apply.

        Fields may have defaults and factories; InitVar and keyword-only fields are not for it. Ordered classes and those
        with a __post_init__ are made by the standard library.
        """

        def made(cls):
            if order or hasattr(cls, "__post_init__"):
                return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, order=order)(cls)
            return _record(cls, frozen=frozen, slots=slots, eq=eq)

        return made


C = TypeVar("C", bound=type)


def _record(cls: C, *, frozen: bool, slots: bool, eq: bool) -> C:
    """The class with fields and slots as the standard library lays them out, and methods of our own."""
    own = {name for name, value in vars(cls).items() if not (name == "__hash__" and value is None)}
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    given: dict[str, object] = {"__init__": _first_call(made, frozen=frozen), "__repr__": _repr}
    if eq:
        given |= _equality(made, frozen=frozen)
    if frozen:
        given |= {"__setattr__": _no_set, "__delattr__": _no_delete}
        if slots:
            given |= {"__getstate__": _state, "__setstate__": _put_state}
    for name, method in given.items():
        if name not in own:
            setattr(made, name, method)
    return made  # type: ignore[no-any-return]


def _first_call(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """A constructor that has the real one compiled, puts it in its place and goes on with it."""

    def __init__(self: object, *args: object, **kwargs: object) -> None:
        real = _constructor(cls, frozen=frozen)
        cls.__init__ = real
        real(self, *args, **kwargs)

    return __init__


def _constructor(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """A function that takes the fields in their order, by place or by name, and fills them."""
    known: dict[str, object] = {"_absent": dataclasses.MISSING}
    heads, lines = ["self"], []
    for field in dataclasses.fields(cls):
        name = value = field.name
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            heads.append(f"{name}=_default_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            heads.append(f"{name}=_absent")
            value = f"_make_{name}() if {name} is _absent else {name}"
        else:
            heads.append(name)
        if frozen:
            slot = getattr(vars(cls).get(name), "__set__", None)
            known[f"_set_{name}"] = slot or _setter(name)
            lines.append(f" _set_{name}(self, {value})")
        else:
            lines.append(f" self.{name} = {value}")
    body = "\n".join(lines) or " pass"
    exec(f"def __init__({', '.join(heads)}):\n{body}", known)
    made: Any = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made  # type: ignore[no-any-return]


def _setter(name: str) -> Callable[[object, object], None]:
    """What fills a field that is no slot of the class itself."""
    return lambda self, value: object.__setattr__(self, name, value)


def _equality(cls: Any, *, frozen: bool) -> dict[str, object]:
    """Equal are objects of the same class with equal fields; what cannot be changed can be hashed."""
    names = [f.name for f in dataclasses.fields(cls) if f.compare]
    get = attrgetter(*names) if len(names) > 1 else None

    def values(self: object) -> Any:
        return get(self) if get is not None else tuple(getattr(self, name) for name in names)

    def __eq__(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def __hash__(self: object) -> int:
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}


def _repr(self: Any) -> str:
    said = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _no_set(self: object, name: str, value: object) -> None:
    del self, value
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_delete(self: object, name: str) -> None:
    del self
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    """What pickle and copy keep of an object whose fields cannot be set."""
    return [getattr(self, f.name) for f in dataclasses.fields(self)]


def _put_state(self: Any, state: list[object]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
