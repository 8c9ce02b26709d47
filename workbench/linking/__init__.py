"""Suggesting duplicates, same events and figures that disagree, with reasons: pure functions, no SQL."""
