"""Digits that belong to a name: a place, a brand, an outlet, a quoted name, a footnote."""

from __future__ import annotations

from workbench.detect.figures import context, labels, numbered
from workbench.detect.figures.currencies import CODES
from workbench.detect.figures.facilities import is_round_the_clock, speaks_of_itself
from workbench.detect.figures.guess import WAW, clitics, is_verb, no_noun, rooted
from workbench.detect.figures.lengths import Lengths
from workbench.detect.figures.place_lists import in_place_list
from workbench.detect.figures.series import is_version
from workbench.detect.figures.tokens import Item

_MAKES = frozenset(
    ["اوميغا", "اوميجا", "بوينغ", "بوينج", "ايرباص", "ميغ", "سوخوي", "توبوليف", "انتونوف", "ايفون", "غراد", "كوفيد", "ويندوز", "اندرويد", "رافال", "شاهد", "فاتح", "بيجو", "ابولو",
     "هيمارس", "غالاكسي", "سكود", "فجر", "خيبر", "كلاشنيكوف", "لوكهيد", "اسكندر", "كاليبر", "فوياجر", "ارتميس", "فرانس", "فولفو", "تويوتا", "هايلوكس", "مرسيدس", "ماكس", "سامسونغ", "هواوي", "كورونا", "بورش", "فون", "بيري", "نوكيا", "نوت", "غلاكسي", "غالكسي", "جالاكسي", "لوميا", "ايباد", "بلايستيشن", "فايرفوكس", "شاومي", "الايفون", "ايزو", "سويوز", "يوتلسات", "نايلسات", "عربسات", "فورمولا", "هرمز", "هيرمز", "هيرميس", "هيرمس", "حيتس", "هيتس", "بيرقدار", "سارمات", "مهاجر", "ابابيل", "سجيل", "ياسين", "قسام"]
)  # fmt: skip
_EDITIONS, _LAST_MODEL = frozenset(["بلس", "بلاس", "برو", "الترا"]), 30
_MALLS = frozenset(p + x for x in ("سيتي", "مول", "سنتر", "بلازا") for p in ("", "ب", "ل"))
"""سيتي 2: shops that a digit tells apart; in sport it is a club and its goals."""
_OWN_WORDS = frozenset(["شاهد", "فاتح", "فجر", "خيبر", "ماكس", "بيري"])
"""Makes whose name is a plain word too: with the article they are none."""
_DEFINITE_MAKES = _MAKES - _OWN_WORDS
_PLANTS = frozenset(
    ["مشروع", "معمل", "لمعمل", "لمشروع", "نموذج", "سياره", "مصنع", "حقل", "محطه", "قمر", "صاروخ"]
)
"""مشروع سخالين 2, معمل المظيلة 1: what is called by a name and a number."""
_PLACES = frozenset(
    ["حكومه", "حي", "مخيم", "منطقه", "حديقه", "سوق", "معهد", "مدرسه", "اعداديه", "مفاعل", "سد", "بئر", "منصه", "اقامه", "عماره", "جهه", "منصات", "شاطئ",
        "مركب", "دائره", "محكمه", "مركز", "قسم", "ضيعه", "بلديه", "معتمديه", "مفترق", "ميناء", "سجن", "فرقه", "كليه", "مناطق", "احياء", "صاروخ", "صاروخا", "نوع",
    ]
)  # fmt: skip
"""حي النصر 2, المعهد الثانوي سبيطلة 2: places that share a name are told apart by a digit."""
_QUARTERS = frozenset(
    ["منزه", "نصر", "منار", "مروج", "بحيره", "غزاله", "عمران", "تضامن", "انطلاقه", "رياض", "زهور"]
)
"""المروج 2: quarters of towns that are numbered."""
_OUTLETS = frozenset(
    ["شبكه", "موقع", "قناه", "صحيفه", "وكاله", "جريده", "منصه", "تلفزيون", "اذاعه", "لشبكه", "لموقع", "لقناه"]
)
_ROUNDS = frozenset(["مجموعه", "دور", "بدور", "لدور"])
"""مجموعة الـ20, دور الـ16: names of a group or a round."""
_AROUND_THE_CLOCK = frozenset(
    ["كوردستان", "فرنس", "روسيا", "درعا", "هسبريس", "كش", "اوكرانيا", "نيوز", "ميدي", "المغرب"]
)
"""News channels that are called 24."""

LETTERS = frozenset(
    [
        "اف",
        "اس",
        "تي",
        "بي",
        "كا",
        "تو",
        "سو",
        "سي",
        "دي",
        "جي",
        "كيو",
        "اتش",
        "اكس",
        "يو",
        "ايه",
        "كيه",
        "كي",
        "ار",
        "زد",
        "بيه",
        "تيه",
        "جيه",
        "ايم",
        "دبليو",
    ]
)
"""Letters by their names, as aircraft and missiles are called: إف 16, إس-400."""

_PLANES = frozenset(["اف", "ميغ", "سو", "تو", "بي", "كوفيد"])
_LAST_PLANE = 200
"""إف - 16: a make whose dash stands between blanks."""
FEWEST = 10


_AMONG = frozenset(
    ["عمر", "العمر", "جمله", "مجموع", "ضمن", "برفقه", "برصيد", "بمعدل", "بمجموع", "بحوزه", "بصحبه", "باستثناء", "بخلاف"]
)  # fmt: skip
"""برفقة 5 أصدقائه, من جملة 3: words behind which a digit counts."""
_OF_THEM = frozenset(["منهم", "منهن", "منهما"])
_REACHED = frozenset(["بلغ", "بلغت", "يبلغ", "ناهز"])
_TOLD = 6
"""بلغ عدد القتلى من الشرطة 7: items back to the verb that tells the number."""


class Brands(Lengths):
    """Digits that belong to a name: a place, a brand, an outlet, a quoted name, a footnote."""

    def _branded(self, i: int, before: Item | None, after: Item | None) -> bool:
        """مجموعة الـ20, Fortune 500, 2014 JO25: what Latin letters or the name of a group stand beside."""
        item = self.items[i]
        if before is None:
            return False
        group = self.items[i - 2] if before.text == "ال" and i > 1 else before
        if (item.prep == "ال" or group is not before) and group.text in _ROUNDS and not group.al:
            return True
        if item.value == 24 and before.text in {"قناه", "لقناه", "بقناه"}:
            return not self._counts_noun(i)
        if is_round_the_clock(item, before, after) or speaks_of_itself(self.items, i, after):
            return True
        if (
            item.value == 24
            and before.text in _AROUND_THE_CLOCK
            and (after is None or after.cls in ".|,)u-(fk" or after.text[0] == "و")
        ):
            return True
        if (
            after is not None
            and after.text in _EDITIONS
            and item.kind == "int"
            and item.start + 3 > after.start - 3
        ):
            return float(item.value or 0) <= _LAST_MODEL  # آيفون 8 بلس
        if (
            after is not None
            and after.kind == "skip"
            and after.start - item.end <= 1
            and after.text[0].isalpha()
        ):
            return True
        latin = (
            before.kind == "latin" and before.cls == "r" and len(before.text) > 2 and before.text not in CODES
        )
        counted = after is not None and (
            after.cls[0] in "RjhalcU$%wv" or (after.kind == "word" and after.text.endswith("ا"))
        )
        if item.start - before.end == 1 and not counted and self._latin_model(i, before):
            return True
        return latin and item.start - before.end == 1 and not counted

    def _latin_model(self, i: int, before: Item) -> bool:
        """iPhone SE 4, iPhone X 2018: the number of a model behind its two Latin words."""
        make = self.items[i - 2] if i > 1 else None
        item = self.items[i]
        both = before.kind == "latin" and make is not None and make.kind == "latin"
        return both and item.kind in {"int", "year"} and before.text not in CODES and not item.prep

    def _called(self, i: int, before: Item | None, after: Item | None) -> bool:
        """«القاهرة 30», شبكة درعا 24, a footnote's (1): the number of a title, an outlet or a note."""
        items = self.items
        if before is None or after is None or items[i].cls not in "dny" or before.cls not in "r(":
            return False
        return self._calls(i, before, after) and not labels.is_label(items, i)

    def _calls(self, i: int, before: Item, after: Item) -> bool:
        """What stands around the number calls it so."""
        items = self.items
        two = items[i - 2] if i > 1 else None
        if two is not None and before.kind == "word" and before.cls == "r":
            if (
                two.cls == "u"
                and after.cls == "u"
                and not is_verb(before.text)
                and before.text not in context.STOP
            ):
                return True
            near = [x.text.removeprefix("ب") for x in items[max(0, i - 4) : i - 1]]
            named = bool(_PLANTS.intersection(near)) and len(items[i].text) < 3 and not no_noun(before.text)
            outlet = any(
                x.text in _OUTLETS or (x.text[:1] == "ب" and x.text[1:] in _OUTLETS)
                for x in items[max(0, i - 3) : i - 1]
            )
            outlet |= named
            outlet &= not is_verb(before.text) and before.text not in context.STOP
            if outlet and after.cls not in "$%M" and not self._counts_noun(i):
                return True
        note = before.cls == "(" and after.cls == ")" and (two is None or two.cls in ".)")
        follows = self._next_free(i + 2)
        return note and (follows is None or follows.cls in ".|-,)")

    def _told_by(self, i: int, before: Item | None, after: Item | None) -> bool:
        """Digits that are part of a name: a channel's, a place's, a brand's; 5 زائد 5."""
        if before is not None and before.kind == "word" and before.text in {"ا", "ج", "وا"}:
            airbus = before.text != "ج" and (self.items[i].value or 0) in range(300, 400)
            if len(self.items[i].text) == 1 or (airbus and not self._counts_noun(i)):
                return True
        if i > 1 and self.items[i - 2].text.startswith(("فيتامين", "الفيتامين")):
            return True
        if self.items[i].text in self.brands and not self._counts_noun(i):
            self.told = i
            return True
        if before is not None and before.text == "الوطنيه":
            return not labels.is_label(self.items, i)
        given = before is not None and before.text == "ل"  # السجن المشدد لـ 5
        apart = len(self.items[i].text) == 1 and not given
        if apart and before is not None and self._tells_apart(i, before, after):
            self.told = i
            return True
        if before is not None and before.cls in "k-" and self.told == i - 2 >= 0 and not self._counts_noun(i):
            self.told = i
            return True
        if len(self.items[i].text) == 1 and "زائد" in (
            before.text if before else "",
            after.text if after else "",
        ):
            return True
        if not self.sporty and is_version(self.items, i, before, after, self._written):
            return True
        model = self._model(i)
        if model and len(self.items[i].text) > 2:
            self.brands.add(self.items[i].text)
        named = model or numbered.in_name(self.items, i, self.sporty, lambda: self._counts_noun(i))
        named = named or self._quoted(i, after)
        named = named or self._called(i, before, after) or self._branded(i, before, after)
        self.told = i if named else self.told
        return named

    def _quoted(self, i: int, after: Item | None) -> bool:
        """ "الحاج سعد 2": a small number that closes a name in quotation marks."""
        items = self.items
        if after is None or after.cls != "u" or len(items[i].text) > 2 or items[i].prep:
            return False
        for k in range(i - 1, max(i - 5, -1), -1):
            if items[k].cls == "u":
                return k < i - 1 and not labels.is_label(items, i)
            named = items[k].kind == "word" and items[k].cls in "rR" and items[k].text not in context.STOP
            if not named or is_verb(items[k].text):
                return False
        return False

    def _tells_apart(self, i: int, name: Item, after: Item | None) -> bool:
        """المحكمة الابتدائية بسوسة 1, حي النصر 2, بالمروج 6: a digit that tells places of one name apart."""
        items, item = self.items, self.items[i]
        if name.cls == "k" and i > 1 and i - 2 == self.told:
            return not self._counts_noun(i, listed=True)
        if item.prep or name.kind != "word" or name.cls not in "rR" or name.end + 1 < item.start:
            return False
        if (
            name.lex.role
            or name.lex.direction
            or name.lex.unit
            or (name.lex.noun and not (i > 1 and items[i - 2].text.lstrip("وبل") in {"حي", "حيي"}))
            or name.text in context.AMOUNTS
        ):
            return False
        if name.text in context.STOP or name.text.endswith(("ها", "هم")) or is_verb(name.text):
            return False
        if after is not None and (
            after.cls[0] in "dnywv$%i:/"
            or after.text in _OF_THEM
            or ((after.cls[0] == "R" or after.lex.unit) and not after.prep)
            or self._counts_noun(i)
        ):
            return False
        owned = name.text.endswith("ته") and not self._written(name).endswith("ة")
        if name.text in _AMONG or owned or self._listed_count(i) or in_place_list(items, i):
            return False
        if self._goes_on_with(i, after) or labels.is_label(items, i) or labels.is_rank(items, i):
            return False
        near = [x.text[context.article(x.text) :] for x in items[max(0, i - 5) : i - 1]]
        near += [x[1:] for x in near if x[:1] in "بل"]
        if not _PLACES.isdisjoint(near) or name.text.removeprefix("ال") in _QUARTERS:
            return True
        if self.sporty or (after is not None and after.cls == "m"):
            return False
        if any(x.text in _REACHED for x in items[max(0, i - _TOLD) : i - 1]):
            return False
        placed = i > 1 and (items[i - 2].cls == "f" or items[i - 2].text in {"من", "الي"})
        placed |= (
            name.text[0] == "ب"
            and not name.text.startswith("بال")
            and len(name.text) > 4
            and clitics(name) == 1
        )
        placed |= name.text.startswith("بال") and len(name.text) > 5
        return placed

    def _listed_count(self, i: int) -> bool:
        """من العمر 4 و8 سنوات: digits that و joins up to one with its noun."""
        items, k = self.items, i + 1
        while k + 1 < len(items) and items[k].cls in "k," and items[k + 1].digits and k - i < FEWEST:
            k += 2
        return k > i + 1 and self._counts_noun(k - 1)

    def _goes_on_with(self, i: int, after: Item | None) -> bool:
        """A dash or a bracket makes it an entry or a score."""
        return (
            after is not None
            and after.cls in "-()"
            and after.start - self.items[i].end <= 1
            and after.cls != "("
        )

    def _counts_noun(self, i: int, listed: bool = False) -> bool:
        """شاهد 10 سيارات, تضم 130 فرعا: what stands behind the number is what it counts."""
        after = self._next_free(i + 1)
        if after is None or after.kind != "word" or after.wa or after.prep or context.is_definite(after):
            return False
        if after.lex.noun is not None or after.lex.unit is not None or listed:
            return not listed or after.lex.noun is not None or after.lex.unit is not None
        if after.text[0] == "و" and (after.text in WAW or rooted(after.text)):
            return True
        whole = isinstance(self.items[i].value, int)
        plain = whole and after.cls == "r" and after.text not in context.STOP and not is_verb(after.text)
        fit = (
            after.text.endswith(("ا", "ه"))
            if float(self.items[i].value or 0) > FEWEST
            else len(after.text) > 2
        )
        return plain and fit and not no_noun(after.text) and not after.text.startswith("و")

    def _model(self, i: int) -> bool:
        """بوينغ 737, إف-16, تي 72: the number of a make, not a count."""
        at = i - 1
        if at > 0 and self.items[at].cls in "-u." and self.items[at].end == self.items[i].start:
            at -= 1
        elif at > 0 and self.items[at].cls == "-" and self.items[at - 1].text in _PLANES:
            return float(self.items[i].value or 0) < _LAST_PLANE and not self._counts_noun(i)
        if at > 1 and self.items[at].text in {"او", "و"} and self.items[at - 1].digits:
            at -= 2
            return at >= 0 and self.items[at].text in _MAKES and not self._counts_noun(i, listed=True)
        if at < 0 or self.items[at].kind != "word" or self.items[i].start - self.items[at].end > 2:
            return False
        word = self.items[at].text
        if word in _MALLS and len(self.items[i].text) == 1 and not self.sporty:
            return not self._counts_noun(i)
        if word not in _MAKES and word not in LETTERS:
            word = word.removeprefix("و")
        if word.startswith(("ال", "لل")) and word[2:] in _DEFINITE_MAKES:
            word = word[2:]
        if word == "فورمولا" and self.items[i].value == 1:
            return True
        if word in _MAKES or (word == "اي" and self._written(self.items[at]) == "إي"):
            return not self._counts_noun(i)
        letters = word in LETTERS and (self.items[i].value or 0) < 1000
        after = self._next_free(i + 1)
        return letters and (
            after is None or (after.cls not in "$%" and after.lex.unit is None and after.lex.noun is None)
        )
