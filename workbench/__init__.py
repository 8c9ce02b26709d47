"""Workbench: read Arabic news in a terminal, tag claims, link duplicates, export the tagged set."""

__version__ = "0.1.0"
