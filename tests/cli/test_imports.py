"""What a command loads: start-up stays light, and nothing heavy comes in before someone asks for it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

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
