"""`workbench` without a subcommand: open the app."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

from workbench.cli.common import Progress, configuration, note, words
from workbench.domain.errors import UsageError


def run(args: argparse.Namespace) -> int:
    """Refuse what is no terminal, take the samples in on the first start, open the app."""
    from workbench.terminal.guard import require_terminal

    require_terminal(sys.stdin, sys.stdout)
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    # Collections while modules are loaded find nothing and cost a tenth of the time; the app turns them on again.
    gc.disable()
    from workbench.assemble import workbench

    config = configuration(args)
    seed = Path(args.seed) if args.seed else None
    if seed is not None and not seed.is_dir():
        raise UsageError("seed_no_folder", path=seed)
    from workbench.cli.terminal import session

    found = session(config)
    work = workbench(config, backup=False)
    try:
        if seed is not None and not work.library.count():
            gc.enable()
            report = work.ingesting.run([seed], None, Progress("samples"))
            work.detecting.run(report.added, Progress("finding"))
            for bad in report.rejected:
                note(words()("cli.rejected", path=bad.path, reason=words().told(bad.reason)))
            if report.added:
                work.preferences.keep_tour(0)
        from workbench.tui.app import run as open_app

        return open_app(work, found.plan, typed=found.typed, replan=lambda: session(config, fresh=True).plan)
    finally:
        gc.enable()
        work.close()
