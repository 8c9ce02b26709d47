"""Figures and dates of Arabic news, each with its span, value and meaning."""

from workbench.detect.figures.find import find

VERSION = "32"
"""Goes up whenever the same text may give other findings."""
__all__ = ["VERSION", "find"]
