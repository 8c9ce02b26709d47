"""tmp"""

from workbench.domain.mention import EntityType


def canonical(surface: str, type_: EntityType) -> str:
    return " ".join(surface.split())
