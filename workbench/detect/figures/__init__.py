"""Figures and dates of Arabic news, each with its span, value and meaning."""

from workbench.detect.figures.find import find

__all__ = ["find"]
