"""Hypothesis for everyone: no deadlines (machines are shared), the same examples in every CI run, new ones at the desk."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
