"""Write the golden pages again."""

from tests.arabic.golden import write

write()
