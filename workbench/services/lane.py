"""One thread that owns the database connection, awaited from the interface."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Lane:
    """Runs one call after the other on a thread of its own; a waiter that is cancelled leaves the step whole."""

    def __init__(self, name: str = "lane") -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=name)

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call `function` on the lane and wait for what it returns; it runs to its end even when the waiter goes."""
        loop = asyncio.get_running_loop()
        future = loop.run_in_executor(self._pool, partial(function, *args, **kwargs))
        return await asyncio.shield(future)

    def submit(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Put a call in the queue and go on."""
        return self._pool.submit(function, *args, **kwargs)

    def call(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for callers without an event loop."""
        return self._pool.submit(function, *args, **kwargs).result()

    def close(self) -> None:
        """Finish what was begun and end the thread."""
        self._pool.shutdown(wait=True)
