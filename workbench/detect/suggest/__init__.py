"""Which sentences of an article are worth a claim: ranked with reasons, never hidden."""

from workbench.detect.suggest.rank import VERSION, Seen, rank, seen, weigh
from workbench.detect.suggest.weights import PRIOR, learn, probability

__all__ = ["PRIOR", "VERSION", "Seen", "learn", "probability", "rank", "seen", "weigh"]
