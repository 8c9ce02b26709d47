"""Detectors: figures, dates, entities, attributed statements; each a small pure unit."""
