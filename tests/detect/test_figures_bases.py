"""The finder is many bases put together: none may take the name of another's method by accident."""

from collections import defaultdict

from workbench.detect.figures import find
from workbench.detect.figures.find import Finder

HOOKS = {"_minute"}
"""Methods that a base leaves to a later one on purpose."""


def test_no_base_takes_the_method_of_another() -> None:
    owners: dict[str, list[str]] = defaultdict(list)
    for base in Finder.__mro__[:-1]:
        for name, value in vars(base).items():
            if not name.startswith("__") and (callable(value) or isinstance(value, staticmethod)):
                owners[name].append(base.__name__)
    assert {name: at for name, at in owners.items() if len(at) > 1 and name not in HOOKS} == {}


def test_the_verb_reaches_over_two_places_that_are_joined() -> None:
    """The deed's own question was once answered by that of a range (بين 3 و5), which looks less far."""
    (found,) = find("اعتقلت الشرطة في الطريق بين مدينة الخليل ومدينة بيت لحم 12 مواطنا.", None)
    assert (found.surface, found.role) == ("12 مواطنا", "detained")
