"""What an ordinal behind its noun ranks: over adjectives and genitives to the noun that it agrees with."""

from __future__ import annotations

import re

from workbench.detect.figures import context
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import clitics, is_verb
from workbench.detect.figures.headless import BEING
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.rank_words import (
    CHANNELS,
    CLASSES,
    DECADES_OF,
    EVENTS,
    LEAGUES,
    MASCULINE,
    MEMBERS,
    NATURES,
    NO_ADJECTIVES,
    NOT_RANKED,
    PLACED,
    ROUNDS,
    SEATED,
    SHAPES,
    TITLES,
)
from workbench.detect.figures.shapes import Shapes
from workbench.detect.figures.tokens import Item
from workbench.domain.mention import FigureType, Qualifier

_CHANNEL = re.compile("[بلو]?قنات(?:ها|ه|هم|نا)")


class RankedNouns(Shapes):
    """What an ordinal behind its noun ranks: over adjectives and genitives to the noun that it agrees with."""

    def _ranked(self, draft: Draft, i: int) -> Draft | None:
        """The ordinal with the noun before it, over its adjectives (المؤتمر التأسيسي الأول, هيئة إدارية ثانية)."""
        items = self.items
        at = i - 1
        while at > i - 3 and self._adjective(at, i):
            at -= 1
        noun = items[at]
        if (at == i - 1 and self._week_of(at, i)) or (at == i - 1 and self._other_gender(at, i)):
            noun, at = items[at - 1], at - 1
        elif at == i - 1 and self._far_head(at, i):
            noun, at = items[at - 2], at - 2
        if (event := self._event_head(i)) is not None and (
            at == i - 1 or items[event].text in {"كاس", "دوره"}
        ):
            noun, at = items[event], event
        if at > 1 and items[at - 1].text == "غير" and context.is_definite(noun) and not self.taken[at - 2]:
            noun, at = items[at - 2], at - 2
        if noun.text.removeprefix("ال") == "نهائي" and at and items[at - 1].text.removeprefix("ال") in ROUNDS:
            at -= 1
            noun = items[at]
            match = items[at - 1] if at and not self.taken[at - 1] else None
            feminine = items[i].text.split()[0].endswith(("ه", "ولي"))
            if match is not None and match.text[clitics(match) :] == "مباراه" and feminine and not match.al:
                noun, at = match, at - 1  # مباراة نصف النهائي الثانية
        league = self._league(at)
        if (
            self._own_channel(i)
            or (self.drafts and at < self.drafts[-1].last)
            or (noun.text in NOT_RANKED and not league)
        ):
            return None
        if not league and self._titled(noun, items[i]) and not self._event(i) and not self._in_row(i):
            return None
        draft.first = at
        draft.start = noun.start + clitics(noun)
        draft.noun, draft.noun_at = noun.text, at
        life = [x.text for x in items[i + 1 : i + 3]]
        if (
            noun.text == "عقد"
            and life[:1] == ["من"]
            and life[1:]
            and life[1].removeprefix("ال").startswith("عمر")
        ) or noun.text in DECADES_OF:
            years = 10 * int(draft.value or 0)
            draft.type, draft.rule, draft.unit, draft.value = (
                FigureType.AGE,
                "figure:decade-of-life",
                "year",
                None,
            )
            draft.low, draft.high, draft.qualifier = years - 10, years, Qualifier.RANGE
            draft.iso = f"P{years - 10}Y/P{years}Y"
        return draft

    def _week_of(self, at: int, i: int) -> bool:
        """أسبوع عرضه الثاني, يوم افتتاحه الأول: which week or day of what somebody's is."""
        if at < 1:
            return False
        unit, noun = self.items[at - 1], self.items[at]
        plain = (
            not self.taken[at - 1]
            and not unit.al
            and unit.text.removeprefix("ل") in {"اسبوع", "يوم", "شهر", "موسم"}
        )
        return (
            plain and noun.cls == "r" and noun.text.endswith(("ه", "ها")) and self._owned(noun, self.items[i])
        )

    def _own_channel(self, i: int) -> bool:
        """قناتها المشفرة الأولى: the channel of somebody, over what describes it."""
        further = self.items[i - 2].text if i > 1 else ""
        return _CHANNEL.fullmatch(further) is not None and self.items[i - 1].text.endswith("ه")

    def _event_head(self, i: int) -> int | None:
        """معرض طهران الدولي الحادي عشر, مهرجان قرطاج الدولي: the event of a named place, over its adjectives."""
        items, feminine = self.items, self.items[i].text.split()[0].endswith(("ه", "ولي"))
        last = items[i - 1]
        if not context.is_definite(last) or not last.text.endswith("يه" if feminine else "ي") or last.prep:
            return None
        for k in range(i - 2, max(i - 6, -1), -1):
            item = items[k]
            if self.taken[k] or item.kind != "word" or item.cls[0] not in "rRU" or (item.wa and k > i - 3):
                return None
            word = item.text[clitics(item) :]
            if word in EVENTS and not context.is_definite(item):
                fits = (word.endswith("ه") or word == "كاس") == feminine
                return k if k < i - 2 and fits else None
            if item.prep or item.text in context.STOP or item.text.startswith(("لت", "لل", "بال")):
                return None
        return None

    def _adjective(self, at: int, i: int) -> bool:
        """The word at `at` describes the one before it, which the ordinal at i therefore ranks."""
        if at < 1 or self.taken[at - 1]:
            return False
        noun, further = self.items[at], self.items[at - 1]
        if self._nisba(noun, further) or self._of_owned(noun, further, self.items[i]):
            return True
        if self._of_nation(noun, further):
            return True
        if noun.cls == "a" and noun.text == "عام" and noun.al and not noun.prep:
            return further.cls == "r" and further.kind == "word" and context.is_definite(further)
        plain = noun.text.startswith("ال") or not context.is_definite(noun)
        if noun.cls != "r" or not plain or (not noun.text.endswith(("ه", "ي")) and noun.text not in SHAPES):
            return False
        plain = further.text.endswith("ه") and at == i - 1
        agree = noun.text.endswith(("يه", "ي")) or plain or noun.text in SHAPES
        return (
            agree
            and (further.cls[0] in "rR" or (further.cls == "D" and further.text == "يوم" and further.al))
            and context.is_definite(further) == context.is_definite(noun)
            and (
                context.is_definite(noun)
                or noun.text.endswith("يه") == further.text.endswith("ه")
                or (plain and further.lex.noun is not None and noun.text.endswith("ه"))
            )
            and not self._owned(noun, self.items[i])
            and noun.text.removeprefix("ال") not in NO_ADJECTIVES
            and (further.text not in context.STOP or further.al or further.cls == "D")
            and len(further.text) > 2
            and not further.lex.role
        )

    def _league(self, at: int) -> bool:
        """بطولة الدرجة الثانية, دوري الدرجة الأولى: the division of a league is ranked."""
        if at < 1 or self.items[at].text not in {"درجه", "الدرجه"} or not context.is_definite(self.items[at]):
            return False
        word = self.items[at - 1].text
        return word[context.article(word) :] in LEAGUES or word[1:] in LEAGUES

    @staticmethod
    def _nisba(noun: Item, further: Item) -> bool:
        """العنصر الإرهابي الرابع: a listed person that describes the one before it."""
        listed = noun.lex.noun is not None and further.lex.noun is not None
        persons = listed and further.text in MEMBERS and noun.text.endswith("ي")
        return persons and noun.al and further.al and not noun.prep and not noun.wa

    @staticmethod
    def _of_nation(noun: Item, further: Item) -> bool:
        """الجيش التونسي الثامن عربيا: a nationality that describes the thing before it."""
        nation = noun.lex.noun is not None and noun.lex.noun.unit == "person" and noun.text.endswith("ي")
        thing = further.cls == "r" and further.kind == "word" and context.is_definite(further)
        return (
            nation and thing and noun.al and not noun.prep and not noun.wa and not further.text.endswith("ه")
        )

    def _of_owned(self, noun: Item, further: Item, item: Item) -> bool:
        """نسختها القديمة الأولى: the adjective of a noun that its pronoun makes definite."""
        feminine = item.text.split()[0].endswith(("ه", "ولي"))
        shape = noun.text.removesuffix("ه")
        agrees = noun.text.endswith("ه") == feminine and (shape in SHAPES or shape in NATURES)
        definite = noun.cls == "r" and not noun.prep and context.is_definite(noun)
        his = not feminine and further.text.endswith("ه") and self._written(further).endswith("ه")
        owned = his or further.text.endswith(("تها", "تهم", "ته", "تي", "تنا") if feminine else ("ها", "هم"))
        return agrees and definite and owned and further.kind == "word" and self._owned(further, item)

    def _other_gender(self, at: int, i: int) -> bool:
        """شوط المباراة الأول, نسخة المهرجان الأولى: the ordinal agrees with the noun before its genitive."""
        noun, item = self.items[at], self.items[i]
        if at < 1 or self.taken[at - 1] or item.al != context.is_definite(noun) or noun.prep:
            return False
        head = self.items[at - 1]
        if not item.al and (head.wa or head.prep or item.text == "اولي"):
            return False
        if (
            head.cls[0] not in "rR"
            or head.kind != "word"
            or context.is_definite(head)
            or head.text in context.STOP
        ):
            return False
        if (
            len(head.text) < 3
            or head.lex.role
            or head.lex.direction
            or head.text.endswith(("ها", "هم", "ت", "وا", "ين", "ون"))
        ):
            return False
        feminine = item.text.split()[0].endswith(("ه", "ولي"))
        single = noun.text.endswith("ه") or noun.text in {"البلاد", "بلاد"}
        if feminine:
            return (
                (head.text.endswith("ه") or head.text == "حرب")
                and not single
                and not noun.text.endswith(("ات", "ا", "ي"))
                and (noun.lex.noun is None or noun.lex.noun.unit == "project")
            )
        many = plural(noun.text.removeprefix("ال")) and not noun.text.endswith(("ين", "ون", "ان"))
        return (single or many) and not head.text.endswith(("ه", "ات")) and (single or not plural(head.text))

    def _far_head(self, at: int, i: int) -> bool:
        """مؤتمر حركة النهضة العاشر: two feminines stand between the masculine and its ordinal."""
        items, item = self.items, self.items[i]
        feminine = item.text.split()[0].endswith(("ه", "ولي"))
        if at < 2 or feminine or not item.al or any(self.taken[at - 2 : at]):
            return False
        last, middle, head = items[at], items[at - 1], items[at - 2]
        if not (last.text.endswith("ه") and middle.text.endswith("ه") and context.is_definite(last)):
            return False
        if any(
            context.is_definite(x) or x.kind != "word" or x.cls not in "rR" or x.lex.role
            for x in (middle, head)
        ):
            return False
        word = head.text[clitics(head) :]
        fit = (
            len(word) > 3
            and not word.endswith(("ه", "ات", "ها", "هم", "ت", "وا"))
            and word not in context.STOP
        )
        return fit and not is_verb(word) and last.lex.noun is None

    def _in_row(self, i: int) -> bool:
        """الصف الأول الابتدائي, جلس في الصف الأول: a class of a school, a row of seats."""
        if self.items[i - 1].text.removeprefix("ب").removeprefix("لل").removeprefix("ال") != "صف":
            return False
        after = self._next_free(i + 1)
        if after is not None and after.text in CLASSES:
            return True
        return any(x.text.removeprefix("و") in SEATED for x in self.items[max(0, i - 5) : i])

    def _event(self, i: int) -> bool:
        """الدورة الوطنية الثانية, المحطة الأولى للزيارة: no channel is named so."""
        before, after = self.items[i - 1], self._next_free(i + 1)
        word = before.text.removeprefix("ال")
        if word == "محطه":
            return after is not None and (after.prep == "ل" or after.cls in "fm" or after.text[:1] == "ل")
        noun = self.items[i - 2] if i > 1 else None
        if word != "وطنيه" or noun is None or not context.is_definite(noun) or noun.kind != "word":
            return False
        return noun.text.endswith("ه") and noun.text.removeprefix("ال") not in CHANNELS

    @staticmethod
    def _titled(noun: Item, item: Item) -> bool:
        """A title or name rather than a rank: الوزير الأول, القناة الثانية."""
        word = noun.text[context.article(noun.text) :]
        if word in CHANNELS or word in PLACED:
            return True
        if (
            item.value == 1
            and word.endswith(("ه", "ها", "هم"))
            and re.sub("ه$" if word != noun.text else "ي?(?:ها|هم|ه)$", "", word).removeprefix("و") in TITLES
        ):
            return True
        listed = noun.text in NOT_RANKED or "ال" + word in NOT_RANKED or word in TITLES
        return listed and (item.value == 1 or bool(noun.prep) or (word == "عالم" and item.value == 3))

    @staticmethod
    def _owned(noun: Item, item: Item) -> bool:
        """A noun made definite by a possessive: انتصاره الأول, مباراتها الثالثة."""
        word = noun.text
        if word.endswith("لله") or word in BEING:
            return False
        mine = noun.cls == "R" and (word.endswith("تي") or word in DECADES_OF)
        if (noun.cls != "r" and not mine) or len(word) < 4 or word in context.STOP:
            return False
        feminine = item.text.split()[0].endswith(("ه", "ولي"))
        if feminine and re.sub("(?:ها|هما|هم|هن|ه)$", "", word) in MASCULINE:
            return False
        if feminine and len(word) >= 5 and word.endswith(("ته", "تي", "تك", "تنا", "تهم", "تها")):
            return True
        return (word.endswith(("ها", "هم", "هما")) and len(word) > 4) or (word.endswith("ه") and not feminine)
