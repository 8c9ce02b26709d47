"""Composition root: configuration → store, detectors, services. The only module that sees every room."""
