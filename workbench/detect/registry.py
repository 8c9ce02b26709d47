"""The detectors by name. Each is imported when it is first asked for, so that a list of names costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from workbench.config.model import Detection
from workbench.detect.base import Detail, Detector
from workbench.domain.errors import UsageError
from workbench.domain.mention import Entity, Family
from workbench.logs import get

ENSEMBLE = "ensemble"
_log = get("detect")
MODULES = {
    Family.FIGURE: "workbench.detect.figures",
    Family.ENTITY: "workbench.detect.entities",
    Family.STATEMENT: "workbench.detect.attribution",
}
"""Where the `find` function and the VERSION of each family live."""


@dataclass(frozen=True, slots=True)
class Module:
    """A detector made of a module's `find` function; the module is imported at the first use."""

    name: str
    family: Family
    options: tuple[tuple[str, object], ...] = field(default=())
    """What `find` gets besides the text, as keyword arguments."""

    @property
    def version(self) -> str:
        """The module's VERSION, with what its options change in the findings."""
        version = str(import_module(MODULES[self.family]).VERSION)
        return "+".join([version, *(f"{k}={_told(v)}" for k, v in self.options)])

    def detect(self, text: str, published: date | None = None) -> Sequence[Detail]:
        """Call the module's `find`; statements take no date."""
        find: Callable[..., Sequence[Detail]] = import_module(MODULES[self.family]).find
        options = dict(self.options)
        if self.family is Family.FIGURE:
            return find(text, published, **options)
        return find(text, **options)

    def detect_with(self, text: str, entities: Sequence[Entity]) -> Sequence[Detail]:
        """The same for statements, which read better when the entities are known."""
        find: Callable[..., Sequence[Detail]] = import_module(MODULES[self.family]).find
        return find(text, entities)


def _told(value: object) -> str:
    """An option as part of a version: a file by its content, so that an edited gazetteer makes findings stale."""
    if not isinstance(value, Path):
        return str(value)
    file = value.expanduser()
    return sha256(file.read_bytes()).hexdigest()[:12] if file.is_file() else "missing"


@cache
def detectors(config: Detection | None = None) -> tuple[Detector, ...]:
    """The detectors that `config` asks for, figures first, statements last (they read the entities)."""
    config = config or Detection()
    figures = Module("figures", Family.FIGURE, (("vague", config.vague),))
    return figures, entity_detector(config), Module("attribution", Family.STATEMENT)


def entity_detector(config: Detection) -> Detector:
    """The entity detector of the configured backend."""
    options: list[tuple[str, object]] = []
    backend = entity_backend(config)
    if backend != "gazetteer":
        options.append(("backend", backend))
    if config.threshold != Detection().threshold:
        options.append(("threshold", config.threshold))
    if config.gazetteer is not None:
        options.append(("user_gazetteer", config.gazetteer))
    return Module("entities", Family.ENTITY, tuple(options))


def entity_backend(config: Detection) -> str:
    """The configured backend, or crf where the ensemble cannot be used here; the log says so once."""
    return "crf" if config.backend == ENSEMBLE and _without_encoder() else config.backend


@cache
def _without_encoder() -> bool:
    from workbench.detect.shipped import problem

    if wrong := problem():
        _log.warning("the ensemble backend cannot be used, crf takes its place: %s", wrong)
    return bool(wrong)


def fault(config: Detection) -> str:
    """Why the configured entity backend is not the one in use; empty when it is."""
    from workbench.detect.shipped import problem

    return problem() if config.backend == ENSEMBLE else ""


def heavy(config: Detection) -> bool:
    """True when detection with `config` holds so much memory that it belongs into a process of its own."""
    return entity_backend(config) == ENSEMBLE


def detector(name: str, config: Detection | None = None) -> Detector:
    """The detector of that name; raises UsageError with the names there are."""
    for one in detectors(config):
        if one.name == name:
            return one
    names = ", ".join(d.name for d in detectors(config))
    raise UsageError("no_detector", name=name, known=names)
