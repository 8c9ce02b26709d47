"""One lock file beside the database that every writer takes, whatever program it runs in.

SQLite's own locks are not enough: 3.7.0 to 3.51.2 can corrupt a WAL file when connections write and checkpoint at the
same moment (sqlite.org/wal.html, "walresetbug"), and its busy handler starves writers. flock(2) queues fairly.
"""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.domain.errors import StoreError

WAIT = 30.0
"""Seconds a writer waits for the others; they hold the lock for milliseconds, so this means a stopped process."""


def _open(path: Path, mode: int) -> int:
    """Open a lock file, made with exactly this mode: the umask must not shut the group out of a shared one."""
    try:
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    except FileExistsError:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, mode)
    os.fchmod(fd, mode)
    return fd


class WriteLock:
    """An exclusive flock on a file; one instance per connection, not shared between threads at one time."""

    def __init__(self, path: Path, mode: int = 0o600, wait: float = WAIT) -> None:
        self.path = path
        self._wait = wait
        self._fd = _open(path, mode)
        self.held = False

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Hold the lock for the length of a block; StoreError when another program keeps it too long."""
        self._take()
        self.held = True
        try:
            yield
        finally:
            self.held = False
            fcntl.flock(self._fd, fcntl.LOCK_UN)

    def _take(self) -> None:
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._queue()

    def _queue(self) -> None:
        """Wait in the kernel's queue. flock has no time limit, so a thread waits and is left behind at the limit."""
        got, given_up, guard = threading.Event(), threading.Event(), threading.Lock()
        fd = self._fd

        def wait() -> None:
            fcntl.flock(fd, fcntl.LOCK_EX)
            with guard:
                if given_up.is_set():
                    fcntl.flock(fd, fcntl.LOCK_UN)
                got.set()

        threading.Thread(target=wait, daemon=True, name="lock").start()
        if not got.wait(self._wait):
            with guard:
                if not got.is_set():
                    given_up.set()
                    raise StoreError("locked", path=self.path.with_suffix("").name, n=round(self._wait))

    def close(self) -> None:
        """Let the file go."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


@contextmanager
def still(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Keep writers out of a database that is not ours to write, if it has a lock file; the file is only read.

    Raises StoreError when a writer keeps it too long.
    """
    try:
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        yield
        return
    try:
        until = time.monotonic() + wait
        while True:
            try:
                fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise StoreError("locked", path=path.with_suffix("").name, n=round(wait)) from None
                time.sleep(0.02)
        yield
    finally:
        os.close(fd)


class Guest:
    """A shared flock for as long as the database is open, so that restoring and migrating know they are alone."""

    def __init__(self, path: Path, mode: int = 0o600) -> None:
        self._fd = _open(path, mode)
        fcntl.flock(self._fd, fcntl.LOCK_SH)

    @contextmanager
    def alone(self, purpose: str) -> Iterator[None]:
        """Hold the file exclusively for a block; StoreError when somebody else has it open."""
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreError("open_elsewhere", purpose=purpose) from None
        try:
            yield
        finally:
            fcntl.flock(self._fd, fcntl.LOCK_SH)

    def close(self) -> None:
        """Leave."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
