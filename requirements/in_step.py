"""Check that the locks and pyproject.toml agree: every declared package is pinned, with hashes, and no host is named."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
NAME = re.compile(r"^[A-Za-z0-9._-]+")
NEURAL = {"torch", "transformers", "scipy", "scikit-learn", "pandas", "camel-kenlm"}


def canonical(name: str) -> str:
    """PEP 503 normalised project name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: Path) -> dict[str, set[str]]:
    """Project name → pinned versions (several where markers differ)."""
    found: dict[str, set[str]] = {}
    for name, version in PIN.findall(lock.read_text(encoding="utf-8")):
        found.setdefault(canonical(name), set()).add(version)
    return found


def release(version: str) -> tuple[int, ...]:
    """The leading numeric part of a version, for >= comparisons."""
    return tuple(int(x) for x in re.findall(r"\d+", version)[:4])


def check(requirements: list[str], lock: Path) -> list[str]:
    """Every requirement is pinned in `lock` at a version it allows."""
    pinned = pins(lock)
    faults = []
    for requirement in requirements:
        match = NAME.match(requirement)
        name = canonical(match.group()) if match else requirement
        least = re.search(r">=\s*([\d.]+)", requirement)
        versions = pinned.get(name)
        if not versions:
            faults.append(f"{lock.name}: {name} is declared in pyproject.toml but not pinned")
        elif least and any(release(v) < release(least.group(1)) for v in versions):
            faults.append(f"{lock.name}: {name} {sorted(versions)} is older than {requirement}")
    return faults


def main() -> int:
    """Print every fault; returns 1 when there is one."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    base, dev = HERE / "base.lock", HERE / "dev.lock"
    faults = check(project["dependencies"], base)
    faults += check([*project["dependencies"], *project["optional-dependencies"]["dev"]], dev)
    faults += [f"base.lock holds {n}, which is too heavy for the default" for n in NEURAL & pins(base).keys()]
    web = project["optional-dependencies"]["web"]
    faults += check([*project["dependencies"], *web], HERE / "web.lock")
    base_pins, dev_pins = pins(base), pins(dev)
    faults += [f"{n}: base.lock and dev.lock differ" for n, v in base_pins.items() if dev_pins.get(n) != v]
    web_pins = pins(HERE / "web.lock")
    faults += [f"{n}: base.lock and web.lock differ" for n, v in base_pins.items() if web_pins.get(n) != v]
    for lock in sorted(HERE.glob("*.lock")):
        text = lock.read_text(encoding="utf-8")
        if "://" in text or "--index" in text:
            faults.append(f"{lock.name} names a host")
        blocks = re.split(r"\n(?=[A-Za-z0-9])", text)
        faults += [
            f"{lock.name}: no hash: {b.split()[0]}"
            for b in blocks
            if "==" in b.split("\n")[0] and "--hash" not in b
        ]
    for fault in faults:
        print(f"not in step: {fault}. Run: make lock", file=sys.stderr)  # noqa: T201
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
