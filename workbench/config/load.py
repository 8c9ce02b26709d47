"""Finding and reading the configuration: flag > environment > ./config.yaml > the user's folder > defaults."""

from __future__ import annotations

import dataclasses
import getpass
import os
from collections.abc import Mapping
from pathlib import Path

from workbench.config.model import Config
from workbench.config.place import data_folder, find


def load(
    flag: Path | None = None, *, environ: Mapping[str, str] | None = None, cwd: Path | None = None
) -> Config:
    """The configuration in force; raises ConfigError listing every problem at once."""
    environ = os.environ if environ is None else environ
    path = find(flag, environ=environ, cwd=cwd)
    if path:
        # Without a file there is nothing to parse, and the parser is not loaded.
        from workbench.config.file import read_file

        config = read_file(path)
    else:
        config = Config()
    database = environ.get("WORKBENCH_DATABASE")
    analyst = environ.get("WORKBENCH_ANALYST") or config.analyst or login_name()
    return dataclasses.replace(
        config,
        analyst=analyst,
        database=Path(database).expanduser()
        if database
        else config.database or data_folder() / "workbench.sqlite",
        source=path,
    )


def login_name() -> str:
    """Who runs the program, as the system names them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "analyst"
