"""Ordinals: a rank before or behind what it ranks, and what looks like one but is a title, a name or an age."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.called import Called
from workbench.detect.figures.convicts import another, suspect
from workbench.detect.figures.draft import COUNTED, Draft
from workbench.detect.figures.event_chains import chain_head, held_for
from workbench.detect.figures.foremost import idle
from workbench.detect.figures.guess import clitics
from workbench.detect.figures.headless import next_after_counted, stands_alone, these_are
from workbench.detect.figures.lexicon import LEXICON
from workbench.detect.figures.matches import PERIODS, TENNIS, quoted_seed, seeded
from workbench.detect.figures.named import is_grade
from workbench.detect.figures.nth import event_of
from workbench.detect.figures.plurals import plural
from workbench.detect.figures.rank_words import AMONG, GASES, LANDS, LANDS_TOO, NOT_RANKED
from workbench.detect.figures.slams import among_slams
from workbench.detect.figures.standings import known_player, of_each_group, took_place
from workbench.detect.figures.tokens import Item
from workbench.detect.figures.told_ranks import of_table
from workbench.domain.mention import FigureType

_BY_RESULT = frozenset(["بزمن", "بتوقيت", "برصيد", "بفارق"])
"""خامسا بزمن 48 ثانية: the place that somebody took, however far the verb."""
_THESE = frozenset(["هذه", "تلك", "هولاء", "هؤلاء"])
_SAME_BREATH = 40
"""Items within which what was ranked is still spoken of."""
_BEING = frozenset(["هو", "هي", "يعد", "تعد", "يعتبر", "تعتبر", "كان", "كانت"])
"""هو الأول من نوعه: the rank is what is said."""
_NO_NOUN = frozenset(["شانه", "شانها", "شانهم", "حسمها", "حسمه"])
"""قضيتين في شأنه الأولى موضوعها السرقة: what stands between is not ranked."""
_OF_TEAMS = frozenset(["هدف", "فوز", "لقب", "انتصار"])
_SCORED = frozenset(["سجل", "سجلت", "تسجيل", "احرز", "احرزت", "احراز", "اضاف", "حقق"])
_NEWSPAPER = 7


def _of_night(noun: Item) -> bool:
    """لليلة الثانية: the article is written into ل."""
    return noun.text == "ليله" and noun.prep == "ل"


_TABLE = 40
"""Items of a table told in words."""
_CAME = word_set("جاء جاءت حل حلت احتل احتلت تصدر تصدرت تليها تلتها تلاها يليها وتليها المركز المرتبة")


class Ordinals(Called):
    """Ranks: ثالث هجوم, المؤتمر الوزاري الثالث, بلاغ ثان, الثالثة عالميا."""

    def _ordinal(self, i: int) -> Draft | None:
        item = self.items[i]
        items = self.items
        before = items[i - 1] if i and not self.taken[i - 1] else None
        after = self._next_free(i + 1)
        draft = Draft(
            i,
            i + 1,
            item.start,
            item.end,
            (item.start, item.end),
            FigureType.ORDINAL,
            "figure:ordinal",
            item.value,
        )
        if (
            self._years_old(draft, i)
            or (item.text.endswith(("ها", "هم", "هما")) and not item.prep)
            or self._of_case(draft, i)
        ):
            return draft
        running = [x.text for x in items[i + 1 : i + 3]] == ["علي", "التوالي"]
        if running and item.al and before is not None and context.is_definite(before):
            ranked = self._ranked(draft, i)
            if ranked is None and before.cls in "jD":
                draft.first, draft.start, draft.noun, draft.noun_at = i - 1, before.start, before.text, i - 1
            return ranked or draft
        gas = after is not None and after.text in GASES
        if (
            item.text == "غره"
            or gas
            or self._powell(item, after)
            or self._worthier(i, after)
            or idle(items, i)
        ):
            return None
        ranked_over = (
            event_of(items, self.taken, i),
            chain_head(items, self.taken, i),
            held_for(items, self.taken, i),
        )
        goal = next((k for k in (self._of_a_team(i), *ranked_over) if k is not None), None)
        if goal is not None:
            draft.first, draft.noun, draft.noun_at = goal, items[goal].text, goal
            draft.start = items[goal].start + clitics(items[goal])
            return draft
        seed = these_are(items, i) or (item.al and not TENNIS.isdisjoint(self.words) and seeded(items, i))
        seed = seed or known_player(items, self.words, i) or quoted_seed(items, self.words, i)
        worldwide = (
            seed or self._among_few(i, after) or (item.al and after is not None and after.text in AMONG)
        )
        if before is not None and not worldwide and self._named(i, before):
            return None
        if seed or (
            item.al and (self._up_to(i, after) or self._listed(i) or self._parallel(i) or self._upper(i))
        ):
            return draft
        if (
            item.al
            and before is not None
            and before.text in _BEING
            and after is not None
            and after.cls == "m"
        ):
            return draft
        if self._isolated(i) or (not item.al and not item.prep and took_place(items, self.drafts, i)):
            return draft
        among = next_after_counted(items, self.drafts, i) or self._among_few(i, after)
        among |= among_slams(items, i) or of_each_group(items, i)
        if among or self._of_these(draft, i) or self._of_table(draft, i):
            return draft
        if self._per_second(i):
            return None
        if (
            item.al
            and (after is None or after.cls in ".|)")
            and (item.prep == "ل" or (before is not None and before.cls in "fi"))
        ):
            return draft
        if item.al:
            if (
                before is None
                or before.cls[0] not in "rRjhalcU$D"
                or not (
                    context.is_definite(before)
                    or self._owned(before, item)
                    or self._his(before, item)
                    or _of_night(before)
                )
                or (before.text in NOT_RANKED and not self._league(i - 1))
                or (before.cls == "D" and not self._day_of(i))
            ):
                return draft if stands_alone(items, self.drafts, i) else None
            return self._ranked(draft, i)
        further = items[i - 2] if i > 1 and not self.taken[i - 2] else None
        if self._after_noun(item, before, after, further) or self._masculine(i, before, after):
            return self._ranked(draft, i)
        if after is None or not (self._one_of_those(i, after) or self._before_noun(item, before, after)):
            return None
        draft.last, draft.end, draft.noun, draft.noun_at = i + 2, after.end, after.text, i + 1
        return draft

    def _of_case(self, draft: Draft, i: int) -> bool:
        """المشتبه فيه الأول, حكمت على ثالث بالسجن: one of those in a case."""
        head = suspect(self.items, i)
        if head is not None and not self.taken[head]:
            draft.first, draft.noun, draft.noun_at = head, self.items[head].text, head
            draft.start = self.items[head].start + clitics(self.items[head])
            return True
        return another(self.items, i)

    def _of_these(self, draft: Draft, i: int) -> bool:
        """أولى هذه الخطوات, ثاني تلك الأسباب: the rank among those pointed at; أول هذه السنة is a time."""
        pointing, noun = self._next_free(i + 1), self._next_free(i + 2)
        if (
            self.items[i].al
            or pointing is None
            or noun is None
            or pointing.text not in _THESE
            or noun.cls not in ("r", "R")
        ):
            return False
        if noun.prep or not context.is_definite(noun) or not plural(noun.text.removeprefix("ال")):
            return False
        draft.last, draft.end, draft.noun, draft.noun_at = i + 3, noun.end, noun.text, i + 2
        return True

    def _of_table(self, draft: Draft, i: int) -> bool:
        """ثاني الدوري, رابع الترتيب: a place with what it is a place in."""
        if not of_table(self.items, i) or self.taken[i + 1]:
            return False
        noun = self.items[i + 1]
        draft.last, draft.end, draft.noun, draft.noun_at = i + 2, noun.end, noun.text, i + 1
        return True

    def _one_of_those(self, i: int, after: Item) -> bool:
        """أول الشروط; in ثالث البطولات الأربع the number counts them."""
        behind = self._next_free(i + 2)
        return self._first_of(self.items[i], after) and not (
            behind is not None and behind.al and behind.cls[0] in "dnw"
        )

    def _among_few(self, i: int, after: Item | None) -> bool:
        """ثالث البطولات الأربع الكبرى, ثاني المدن الثلاث: the rank by itself, for the number behind counts them."""
        behind = self._next_free(i + 2)
        counted = behind is not None and behind.al and behind.cls[0] in "dnw" and not self.items[i].al
        return (
            counted
            and after is not None
            and after.cls in "rR"
            and context.is_definite(after)
            and not after.prep
        )

    def _up_to(self, i: int, after: Item | None) -> bool:
        """المتهمون من الثالث حتى السابع, المراكز من الأول إلى الخامس."""
        if i < 2 or self.items[i - 1].text != "من" or after is None or after.text not in {"الي", "حتي"}:
            return False
        last = self._next_free(i + 2)
        return last is not None and last.cls == "o" and last.al

    def _upper(self, i: int) -> bool:
        """The second of من الأول إلى الخامس."""
        last = self.drafts[-1] if self.drafts else None
        ranked = last is not None and last.type is FigureType.ORDINAL and last.last == i - 1
        return ranked and self.items[i - 1].text in {"الي", "حتي"}

    def _accused(self, i: int) -> bool:
        """المدعى عليه الثالث: over the عليه of the participle."""
        if i < 2 or any(self.taken[i - 2 : i]) or not self.items[i].al:
            return False
        noun, him = self.items[i - 2].text, self.items[i - 1].text
        return him in {"عليه", "عليها", "عليهم", "عليهما"} and noun.endswith(("مدعي", "محكوم", "مجني"))

    def _of_a_team(self, i: int) -> int | None:
        """هدف بولندا الأول, هدف النصر الثاني: the goal of a team, over its name; دور الانعقاد الخامس."""
        items, item = self.items, self.items[i]
        if self._accused(i):
            return i - 2
        if (
            i
            and item.al
            and (items[i - 1].cls == "2" or items[i - 1].text in PERIODS)
            and items[i - 1].cls in "2Q"
            and items[i - 1].al
            and not self.taken[i - 1]
        ):
            return i - 1
        if not item.al or item.text.split()[0].endswith(("ه", "ولي")):
            return None
        led = self.items[i - 1].text.removeprefix("ال") if i else ""
        if led in {"دور", "شوط", "لقاء"} or led.startswith("مصنف"):
            return None  # انتصار الدور الأول, بانتصار نادال المصنف الخامس
        for k in (i - 2, i - 3):
            if k < 0 or any(self.taken[k:i]) or (self.drafts and self.drafts[-1].last > k):
                return None
            if any(x.kind != "word" or x.cls[0] not in "rRM" or x.prep or x.wa for x in items[k + 1 : i]):
                return None
            word = items[k].text[clitics(items[k]) :]
            sitting = word == "دور" and items[k + 1].text == "الانعقاد"
            scored = self.sporty or any(x.text.removeprefix("و") in _SCORED for x in items[max(0, k - 3) : k])
            if ((word in _OF_TEAMS and scored) or sitting) and not context.is_definite(items[k]):
                return k
        return None

    def _his(self, noun: Item, item: Item) -> bool:
        """طفله الأول: his child; what ends in ة is a girl."""
        masculine = not item.text.split()[0].endswith(("ه", "ولي"))
        known = LEXICON.get(noun.text[:-1])
        owned = noun.cls == "R" and noun.text.endswith("ه") and self._written(noun).endswith("ه")
        return masculine and owned and known is not None and known.noun is not None

    def _per_second(self, i: int) -> bool:
        """60 لترا في الثانية: the unit of a rate."""
        last = self.drafts[-1] if self.drafts else None
        return last is not None and last.per == "second" and last.last == i - 1

    def _day_of(self, i: int) -> bool:
        """اليوم الأول للزيارة; «اليوم السابع» is a newspaper."""
        before = self.items[i - 1]
        return before.text == "يوم" and before.al and self.items[i].value != _NEWSPAPER

    def _accusative(self, i: int) -> Draft | None:
        """صاروخا ثالثا: an ordinal in the accusative after its noun; alone it is "thirdly"."""
        item = self.items[i]
        before = self.items[i - 1] if i and not self.taken[i - 1] else None
        landed = before is not None and (item.lex.number or 0) > 1 and self._landed(i, before)
        if landed or took_place(self.items, self.drafts, i) or self._next_place(i):
            span = (item.start, item.end)
            return Draft(i, i + 1, *span, span, FigureType.ORDINAL, "figure:place", item.lex.number)
        if (
            before is None
            or before.cls[0] not in "rR"
            or item.start - before.end > 2
            or context.is_definite(before)
        ):
            return None
        if (
            before.text in context.STOP
            or item.lex.number == 1
            or not before.text.endswith("ا")
            or len(before.text) < 4
            or before.lex.role
            or is_grade(before)
        ):
            return None
        span = (before.start + clitics(before), item.end)
        draft = Draft(
            i - 1, i + 1, *span, (item.start, item.end), FigureType.ORDINAL, "figure:ordinal", item.lex.number
        )
        draft.noun, draft.noun_at = before.text, i - 1
        return draft

    def _landed(self, i: int, land: Item) -> bool:
        """وسوريا رابعا, فالسعودية ثانيا بـ180%: a land by the place it took, not أمريكا أولا."""
        bare = land.text[1:] if land.text[:1] in "وف" and land.text not in LANDS else land.text
        if bare in LANDS:
            return True
        if bare.removeprefix("ال") not in LANDS_TOO:
            return False
        back = self.items[max(0, i - _TABLE) : i]
        return any(x.cls == "o" or x.text.removeprefix("و") in _CAME for x in back)

    def _next_place(self, i: int) -> bool:
        """حل سائقاه رابعا وخامسا, جامعة الملك فهد ثانيا في المرتبة 302: a place joined to that before it, or told again."""
        last = self.drafts[-1] if self.drafts else None
        ahead = [x.text for x in self.items[i + 1 : i + 3]]
        if len(ahead) == 2 and ahead[0] == "في" and ahead[1] in {"المرتبه", "المركز", "الترتيب"}:
            return not (i and self.items[i - 1].cls in ".|:,(")
        if self.items[i + 1 : i + 2] and self.items[i + 1].text in _BY_RESULT and i:
            return self.items[i].text.endswith("ا") and self.items[i - 1].cls not in ".|:("
        worldwide = i > 1 and self.items[i - 2].text in AMONG  # المصنف أول عالميا وثانيا في البطولة
        placed = last is not None and (last.rule == "figure:place" or worldwide)
        joined = placed and last is not None and last.last == i - 1 - worldwide
        return joined and self.items[i - 1].cls == "k" and self.items[i].text.endswith("ا")

    def _parallel(self, i: int) -> bool:
        """الهجوم الأول … والثاني … أما الثالث; المرتبة الثالثة عالميا والأولى عربيا; وسيلتين الأولى: one of those just ranked."""
        item, before = self.items[i], self.items[i - 1] if i else None
        after = self._next_free(i + 1)
        if after is not None and after.text in AMONG and (before is None or not context.is_definite(before)):
            return True
        last = self.drafts[-1] if self.drafts else None
        if before is None or last is None or i - last.last > _SAME_BREATH:
            return False
        if last.value == 2 and last.last == i and last.type in COUNTED:
            return item.value == 1
        joined = before.cls == "k" or before.text in {"اما", "ام"} or (before.cls == "," and item.wa)
        ranks = (d for d in self.drafts[-4:] if d.type is FigureType.ORDINAL and i - d.last <= _SAME_BREATH)
        return joined and any((d.value or 0) == (item.value or 0) - 1 or d.noun for d in ranks)

    def _listed(self, i: int) -> bool:
        """(الثاني والثالث): in brackets, or joined by و to an ordinal."""
        before = self.items[i - 1] if i else None
        last = self.drafts[-1] if self.drafts else None
        if before is not None and (before.cls == "(" or before.text in _NO_NOUN):
            return True
        return (
            before is not None
            and before.cls == "k"
            and last is not None
            and last.type is FigureType.ORDINAL
            and last.last == i - 1
        )
