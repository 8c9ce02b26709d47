"""A process of its own that detects: it keeps the weight of the models out of the app, and its work off the app's threads.

Started with `python -m workbench.detect.child`; jobs come in on stdin and findings go out on stdout, as pickles behind
their length. It ends when stdin does, so it never outlives who started it.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from datetime import date
from typing import IO

from workbench.config.model import Detection
from workbench.detect.base import Analysis, Failure
from workbench.detect.registry import detectors
from workbench.logs import get

Job = tuple[str, date | None, Detection]
"""Text, date of publication, configuration."""

_log = get("child")
_HEAD = struct.Struct("<Q")
_NICE = 5
_PATIENCE = 3.0
"""Seconds that a child has to end by itself."""


class Gone(Exception):
    """The child ended before it answered."""


class Child:
    """One detecting process, started at the first job and again after it died. Its methods may be called from any thread."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = [sys.executable, "-m", "workbench.detect.child"] if command is None else list(command)
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @property
    def running(self) -> bool:
        """True when the process is there."""
        process = self._process
        return process is not None and process.poll() is None

    def start(self) -> None:
        """Start the process without waiting for it, so that the first job finds it ready."""
        with self._lock:
            self._started()

    def analyse(self, jobs: Sequence[Job]) -> list[Analysis]:
        """One analysis for each job, in order. A job that ends the process twice fails, the others do not."""
        with self._lock:
            return [self._one(job) for job in jobs]

    def close(self) -> None:
        """End the process: first by the end of its input, then by force. A later job starts another."""
        with self._lock:
            self._stop()

    def _one(self, job: Job) -> Analysis:
        reason = ""
        for _ in range(2):
            try:
                return self._ask(job)
            except Gone as gone:
                reason = str(gone)
                _log.warning(
                    "the detecting process ended on a text of %d code points: %s", len(job[0]), reason
                )
        why = f"the detecting process ended twice: {reason}"
        return Analysis(failures=tuple(Failure(one.name, why) for one in detectors(job[2])))

    def _ask(self, job: Job) -> Analysis:
        process = self._started()
        assert process.stdin is not None and process.stdout is not None
        try:
            send(process.stdin, job)
            answer = receive(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self._stop(at_once=True)
            raise Gone(_ending(process.returncode)) from error
        if not isinstance(answer, Analysis):
            self._stop(at_once=True)
            raise Gone(f"it answered {type(answer).__name__}")
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._stop()
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process

    def _stop(self, *, at_once: bool = False) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        try:
            process.wait(0.2 if at_once else _PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _ending(code: int | None) -> str:
    """How a process ended, in words."""
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return f"ended by {signal.Signals(-code).name}"
    return f"ended with {code}"


def send(stream: IO[bytes], value: object) -> None:
    """Write one value."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_HEAD.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Read one value; raises EOFError when the other side is gone."""
    (size,) = _HEAD.unpack(_exactly(stream, _HEAD.size))
    return pickle.loads(_exactly(stream, size))


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def serve(stdin: IO[bytes], stdout: IO[bytes]) -> None:
    """Answer jobs until there are no more."""
    from workbench.detect.run import analyse

    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            text, published, config = _job(receive(stdin))
            send(stdout, analyse(text, published, config=config))


def _job(value: object) -> Job:
    match value:
        case (str(text), date() | None as published, Detection() as config):
            return text, published, config
    raise TypeError(f"not a job: {type(value).__name__}")


def main() -> None:
    """Serve on the real stdin and stdout; whatever else is printed goes nowhere. Ctrl-C is for the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    warm()
    serve(sys.stdin.buffer, out)


def warm() -> None:
    """Load what every job needs, before the first one comes."""
    from workbench.detect.run import analyse

    analyse("قال الرئيس في القاهرة", config=Detection())


if __name__ == "__main__":
    main()
