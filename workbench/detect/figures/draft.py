"""A figure under construction, in terms of items, and the constants its builders share."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.mention import FigureType, Qualifier

Value = float | int | None
COUNTED = frozenset({FigureType.COUNT, FigureType.CASUALTY, FigureType.STRENGTH})
SPORT = frozenset(
    [
        "فوز",
        "فاز",
        "فازت",
        "الفوز",
        "بفوز",
        "تعادل",
        "بنتيجه",
        "نتيجه",
        "النتيجه",
        "هزيمه",
        "خساره",
        "تغلب",
        "انتصار",
        "الشوط",
        "مباراه",
        "المباراه",
        "اهداف",
        "هزم",
        "خسر",
        "خسرت",
        "تغلبت",
        "الهزيمه",
        "بالتعادل",
        "فوزا",
        "انتصر",
        "شباك",
        "بطوله",
        "كره",
        "الكره",
        "النتائج",
        "نادي",
        "النادي",
        "الجوله",
        "لاعب",
        "فريق",
        "الفريق",
        "ملعب",
        "منتخب",
        "المنتخب",
        "بهدف",
        "انتصارا",
        "تعادلا",
        "فوزها",
        "فوزه",
        "التنس",
        "للتنس",
        "الدوري",
        "دوري",
        "البطوله",
        "لبطوله",
        "المقابله",
        "مقابله",
        "المقابلات",
        "مباريات",
        "المباريات",
        "مرمي",
        "المرمي",
        "لاعبه",
        "اللاعب",
        "المدرب",
        "انتهت",
        "انتهي",
        "ركلات",
        "بركلات",
        "الترجيح",
        "الترجيحيه",
        "شوطين",
        "الشوطين",
        "اشواط",
        "الاشواط",
        "الحارس",
        "المدافع",
        "المهاجم",
        "التسلل",
        "تسديده",
        "براسيه",
    ]
)
SIZE = {
    "second": 0,
    "minute": 1,
    "hour": 2,
    "day": 3,
    "week": 4,
    "month": 5,
    "year": 6,
    "decade": 7,
    "century": 8,
}


@dataclass(slots=True)
class Draft:
    """A figure in terms of items, before it is cut out of the source."""

    first: int
    last: int
    start: int
    end: int
    num: tuple[int, int]
    type: FigureType
    rule: str
    value: Value = None
    low: Value = None
    high: Value = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    noun: str | None = None
    currency: str | None = None
    role: str | None = None
    per: str | None = None
    direction: str | None = None
    subset: tuple[int, int] | None = None
    iso: str | None = None
    precision: str | None = None
    calendar: str | None = None
    alternatives: tuple[str, ...] = ()
    against: str | None = None
    noun_at: int | None = None
    """Item of the noun, so that it is given as written."""
