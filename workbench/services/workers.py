"""Who analyses texts: this process, a pool of others, or the detecting child that holds the encoder."""

from __future__ import annotations

import atexit
import os
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import date
from functools import cache

from workbench.config.model import Detection
from workbench.detect.base import Analysis
from workbench.detect.child import Child
from workbench.detect.registry import heavy
from workbench.detect.run import analyse

Job = tuple[str, date | None, Detection]

POOL_FROM = 200
"""Articles from which on starting other processes pays."""
MOST_CHILDREN = 4
"""Each holds its own copy of the models."""
_BATCH = 8


@cache
def child() -> Child:
    """The detecting process that stays ready; ended with this one."""
    made = Child()
    atexit.register(made.close)
    return made


class Workers:
    """Analyses texts in order. A heavy backend never runs in this process, so that the interface stays light and quick;
    nor does a light one that is wanted `apart`, in the detecting process whose models are loaded.
    """

    def __init__(self, number: int, config: Detection, *, apart: bool = False) -> None:
        cores = os.cpu_count() or 1
        many = number > POOL_FROM and cores > 1
        self._pool: Executor | None = None
        self._children: list[Child] = []
        self.batch = POOL_FROM if many else _BATCH
        if heavy(config) or apart:
            more = min(cores, MOST_CHILDREN) - 1 if many else 0
            self._children = [child(), *(Child() for _ in range(more))]
            self._pool = ThreadPoolExecutor(len(self._children), thread_name_prefix="child")
        elif many:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self._pool = ProcessPoolExecutor(min(cores, 8), mp_context=get_context("spawn"))

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        for extra in self._children[1:]:
            extra.close()

    def analyse(self, jobs: Sequence[Job]) -> list[Analysis]:
        """One analysis for each job, in order."""
        if self._pool is None:
            return [_analyse(job) for job in jobs]
        if not self._children:
            return list(self._pool.map(_analyse, jobs, chunksize=10))
        number = len(self._children)
        shares = self._pool.map(Child.analyse, self._children, [jobs[i::number] for i in range(number)])
        found: list[Analysis | None] = [None] * len(jobs)
        for i, share in enumerate(shares):
            found[i::number] = share
        return [one for one in found if one is not None]


def _analyse(job: Job) -> Analysis:
    text, published, config = job
    return analyse(text, published, config=config)
