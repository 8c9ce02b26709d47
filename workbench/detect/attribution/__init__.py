"""Who says what: cues, their speakers and their content."""

from workbench.detect.attribution.find import VERSION, find

__all__ = ["VERSION", "find"]
