"""What a command loads: start-up stays light, and nothing heavy comes in before someone asks for it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.domain.article import RawArticle
from workbench.storage import articles
from workbench.storage.store import Store

HEAVY = {"torch", "transformers", "camel_tools", "textual", "rich", "sqlite3", "numpy", "babel", "yaml"}


def loaded(code: str) -> set[str]:
    """Top-level modules in a fresh process after running `code`."""
    script = f"import sys\n{code}\nimport json\nprint('\\n' + json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_help_loads_neither_textual_nor_anything_heavy() -> None:
    code = "from workbench.cli.main import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass"
    assert not HEAVY & loaded(code)


def test_arabic_is_pure_text_work() -> None:
    rooms = "chars layout bidi shape wrap words"
    code = "import importlib\n" + "\n".join(
        f"importlib.import_module('workbench.arabic.{r}')" for r in rooms.split()
    )
    extra = loaded(code) - loaded("import importlib") - set(sys.stdlib_module_names) - {"workbench"}
    assert not {m for m in extra if not m.startswith(("_", "__editable__"))}


@pytest.mark.parametrize("module", ["workbench.assemble", "workbench.tui.app"])
def test_nothing_imports_torch_or_camel_tools_by_itself(module: str) -> None:
    assert not {"torch", "transformers", "camel_tools"} & loaded(f"import {module}")


def test_detecting_needs_no_torch_and_no_textual() -> None:
    code = (
        'from workbench.services.pipe import detect_lines\nlist(detect_lines([\'{"text": "قتل 12 شخصا"}\']))'
    )
    assert not {"torch", "transformers", "textual", "rich", "sqlite3"} & loaded(code)


def test_the_app_is_painted_before_any_detector_or_linker_is_read() -> None:
    code = "import workbench.assemble, workbench.tui.app\nprint([m for m in sys.modules if m.startswith(('workbench.detect', 'workbench.linking'))])"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


FIRST_PAINT = """
import os
os.environ["TEXTUAL_ANIMATIONS"] = "none"
import asyncio, sys
from pathlib import Path
from workbench.assemble import workbench as open_workspace
from workbench.cli.app import run
from workbench.config.load import load
import workbench.cli.terminal, workbench.terminal.session, workbench.tui.driver
from workbench.tui.app import WorkbenchApp
from workbench.tui.widgets.article_list import ArticleList

drawn = ArticleList.render_line
def first(self, y):
    if self.ids and not hasattr(ArticleList, "seen"):
        ArticleList.seen = sorted(sys.modules)
    return drawn(self, y)
ArticleList.render_line = first

async def start():
    work = open_workspace(load(), backup=False)
    app = WorkbenchApp(work)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
    work.close()

asyncio.run(start())
print(ArticleList.seen)
"""


def test_the_first_paint_loads_what_it_shows(tmp_path: Path) -> None:
    """185 modules of ours and OpenSSL were loaded once; each costs a third of a millisecond, and what it makes."""
    environ = {
        "HOME": str(tmp_path),
        "PATH": "/usr/bin:/bin",
        "WORKBENCH_DATABASE": str(tmp_path / "a.sqlite"),
    }
    store = Store.open(tmp_path / "a.sqlite", "sara")
    store.bulk([RawArticle("خبر", (), "خبر")], lambda tx, raw: articles.add(tx, raw, "sara"))
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environ,
    )
    loaded: list[str] = ast.literal_eval(done.stdout.splitlines()[-1])
    ours = [name for name in loaded if name.startswith("workbench.")]
    assert len(ours) <= 178, len(ours)
    late = (
        "detect",
        "linking",
        "export",
        "ingest",
        "services.history",
        "storage.merging",
        "tui.screens.claims",
    )
    assert not [name for name in ours if name.removeprefix("workbench.").startswith(late)]
    assert not {"_hashlib", "rapidfuzz", "sqlite_utils", "yaml"} & set(loaded)
