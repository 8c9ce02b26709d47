"""Where the configuration lies and where the program keeps things; cheap, for it is asked at every start."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from workbench.domain.errors import ConfigError

APP = "workbench"
LARGEST = 1 << 20
"""A configuration beyond one MiB is a mistake, not a configuration."""
MARK = "workbench"
"""Top-level key that says a ./config.yaml is ours; its value is the format's version."""


def find(
    flag: Path | None, *, environ: Mapping[str, str] | None = None, cwd: Path | None = None
) -> Path | None:
    """The file to read, or None for defaults only; a named file must exist."""
    environ = os.environ if environ is None else environ
    named = flag or (Path(environ["WORKBENCH_CONFIG"]) if environ.get("WORKBENCH_CONFIG") else None)
    if named:
        if not named.expanduser().is_file():
            raise ConfigError("no_config", path=named)
        return named.expanduser()
    here = (cwd or Path.cwd()) / "config.yaml"
    if here.is_file() and _is_ours(here):
        if not _is_mine(here):
            raise ConfigError("config_of_another", path=here)
        return here
    user = config_folder() / "config.yaml"
    return user if user.is_file() else None


def _is_ours(path: Path) -> bool:
    """True for a ./config.yaml that carries our mark (another program's file of that name is passed over)."""
    try:
        with path.open("rb") as file:
            head = file.read(LARGEST)
    except OSError:
        return False
    return any(line.startswith(f"{MARK}:".encode()) for line in head.splitlines())


def _is_mine(path: Path) -> bool:
    """True when the file belongs to who runs the program; always true where there are no owners."""
    return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()


def config_folder() -> Path:
    """The user's folder for configuration (XDG on Linux, found here: asked at every start, and platformdirs is slow)."""
    if sys.platform == "linux":
        base = os.environ.get("XDG_CONFIG_HOME", "")
        return (Path(base) if base.strip() else Path("~/.config").expanduser()) / APP
    import platformdirs

    return platformdirs.user_config_path(APP)


def data_folder() -> Path:
    """The user's folder for data (XDG on Linux)."""
    import platformdirs

    return platformdirs.user_data_path(APP)


def state_folder() -> Path:
    """The user's folder for what the program remembers: terminal answers, logs, drafts."""
    import platformdirs

    return platformdirs.user_state_path(APP)
