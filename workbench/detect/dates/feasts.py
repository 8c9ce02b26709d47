"""Feasts with a fixed day in some calendar, by folded name."""

from __future__ import annotations

FEASTS: dict[str, tuple[str, int, int]] = {
    "عيد الفطر": ("hijri", 10, 1),
    "عيد الاضحي": ("hijri", 12, 10),
    "راس السنه الهجريه": ("hijri", 1, 1),
    "المولد النبوي": ("hijri", 3, 12),
    "عيد المولد النبوي": ("hijri", 3, 12),
    "عاشوراء": ("hijri", 1, 10),
    "وقفه عرفه": ("hijri", 12, 9),
    "يوم عرفه": ("hijri", 12, 9),
    "يوم الترويه": ("hijri", 12, 8),
    "يوم النحر": ("hijri", 12, 10),
    "راس السنه الميلاديه": ("gregorian", 1, 1),
    "راس السنه": ("gregorian", 1, 1),
    "عيد الميلاد": ("gregorian", 12, 25),
    "كريسماس": ("gregorian", 12, 25),
    "الكريسماس": ("gregorian", 12, 25),
    "عيد الحب": ("gregorian", 2, 14),
    "عيد العمال": ("gregorian", 5, 1),
}
"""Folded name → calendar, month, day."""
