"""What two articles share and where they differ, as the compare screen paints it."""

from __future__ import annotations

from workbench.domain.article import Article, Block, BlockKind, DateFrom
from workbench.services.difference import passages


def article(text: str, *cut: tuple[int, int]) -> Article:
    """An article whose whole text is body, but for the intervals of debris."""
    blocks, at = [], 0
    for start, end in cut:
        blocks += [Block(at, start, BlockKind.BODY), Block(start, end, BlockKind.DEBRIS)]
        at = end
    blocks.append(Block(at, len(text), BlockKind.BODY))
    return Article(1, "", "", text, tuple(blocks), "", "", "", "", None, DateFrom.UNKNOWN, "", "", "")


def test_what_differs_stands_beside_its_counterpart() -> None:
    a = article("قالت الوزارة إن السيول قتلت 23 شخصا في وادي حضرموت يوم الأربعاء")
    b = article("قالت الوزارة إن السُّيول قتلت 41 شخصا في وادي حضرموت")
    left, right = passages(a, b)
    assert [(a.text[p.start : p.end], p.shared) for p in left] == [
        ("قالت الوزارة إن السيول قتلت", True),
        ("23", False),
        ("شخصا في وادي حضرموت", True),
        ("يوم الأربعاء", False),
    ]
    assert [b.text[slice(*p.other)] if p.other else None for p in left][1::2] == ["41", None]
    assert [(b.text[p.start : p.end], p.shared) for p in right][1] == ("41", False)


def test_a_chance_word_or_two_is_not_shared() -> None:
    a = article("واحد اثنان ثلاثة في البلاد أربعة خمسة")
    b = article("ستة سبعة ثمانية في البلاد تسعة عشرة")
    left, right = passages(a, b)
    assert [p.shared for p in left] == [False] and [p.shared for p in right] == [False]


def test_debris_is_not_compared() -> None:
    text = "شارك الخبر مع الأصدقاء الآن\nقالت الوزارة إن السيول قتلت"
    a, b = article(text, (0, 27)), article("قالت الوزارة إن السيول قتلت")
    left, _ = passages(a, b)
    assert [(p.start >= 27, p.shared) for p in left] == [(True, True)]


def test_every_difference_is_met_once_in_order_also_what_only_the_other_has() -> None:
    from workbench.services.difference import differences

    shared = "قال الوالي إن الجسر انهار يوم السبت في ولاية بغلان."
    one = article(f"{shared} وقتل 12 شخصا. {shared[::-1]}")
    two = article(f"{shared} {shared[::-1]} وأضاف أن التحقيق بدأ أمس.")
    left, right = passages(one, two)
    found = differences(left, right)
    assert [x for x, _ in found if x] == [(p.start, p.end) for p in left if not p.shared]
    assert [y for _, y in found if y] == [(p.start, p.end) for p in right if not p.shared]
    assert any(x is None for x, _ in found) and any(y is None for _, y in found)
