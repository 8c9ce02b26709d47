"""Nouns that no list knows, dual by their form and borne out by what stands around them: مهاجمين قتلا, سبيكتين."""

from __future__ import annotations

import re

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.ahead import Head
from workbench.detect.figures.draft import Draft
from workbench.detect.figures.guess import clitics, is_verb
from workbench.detect.figures.lexicon import OTHER
from workbench.detect.figures.mixed import Mixed
from workbench.domain.mention import FigureType, Qualifier

BOTH = frozenset(["اثنان", "اثنين", "اثنتان", "اثنتين"])
"""الاثنان: the two that were named before; شخصين اثنين says the dual twice."""
DUAL_ENDINGS = ("ين", "ان")
"""How a dual ends, in the oblique cases and in the nominative."""
_DUAL_PAST = word_set(
    "كانا كانتا قتلا قتلتا توفيا توفيتا لقيا أصيبا أصيبتا قاما قامتا حاولا حاولتا تمكنا تورطا نفذا استهدفا استهدفتا فجرا دخلا خرجا وصلا فرا هربا اعترفا أكدا سقطا اللذين اللذان "
    "اللتين اللتان تعرضا تعرضتا اعتديا اعتقلا أوقفا أحيلا قضيا استشهدا شاركا شاركتا أقدما عمدا هاجما أطلقا"
)
_DUAL_VERB = re.compile("[يت][ء-ي]{2,}ان$")
_POINTED = re.compile("ي\u0652ن\u0650?$")
_LONG_DUAL = 6
_MORE = frozenset(["اكثر من", "اقل من"])
_NO_DUALS = ("ستان", "ستين")
_POINTING = word_set(
    "متجهتين متجهتان متوجهتين متوجهتان محملتين محملتان تابعتين تابعتان قادمتان مرتبطتين متتاليتين متقاربتين هاتين هاتان هذين هذان ذينك تينك كلتين مارتين فالنتين بروتين نيكوتين كيراتين روتين بوتين"
)
"""هاتين القوتين points at the two, and names of persons and stuffs are no duals."""


class DualForms(Mixed):
    """Duals by their form, and what is said of two."""

    def _unlisted_dual(self, i: int) -> Draft | None:
        """مهاجمين قتلا, كنديان يتنازلان, سبيكتين: a dual by its form, borne out by a verb or by its own singular."""
        item = self.items[i]
        word = item.text
        following = self.items[i + 1].text if i + 1 < len(self.items) else ""
        or_more = following == "او" and self._open(i + 2)
        if word[-3:-2] != "ت" and not (
            or_more or following in _DUAL_PAST or following.endswith((*DUAL_ENDINGS, "هما"))
        ):
            return None
        bare = word[clitics(item) :]
        if self._no_form(i, bare) or not (self._borne_by_verb(i, or_more) or self._feminine(i, bare)):
            return None
        if is_verb(bare) or bare in context.STOP:
            return None
        ahead = self.items[i + 1 : i + 3]
        start = item.start + clitics(item)
        told = following in BOTH and not self.taken[i + 1] and not ahead[0].al
        end = ahead[0].end if told else item.end
        draft = Draft(i, i + 1 + told, start, end, (start, item.end), FigureType.COUNT, "figure:dual", 2)
        draft.noun, draft.noun_at = bare, i
        self._typed(draft, i, Head(draft.last, rule="figure:dual", word=item, noun=bare))
        if or_more and draft.qualifier is None and ahead[1].text.startswith("اكثر"):
            draft.qualifier, draft.low = Qualifier.AT_LEAST, 2
        return draft

    def _pointed_dual(self, i: int) -> Draft | None:
        """متهميْن, عاطليْن: a dual by its sukun, where the same letters could be a plural."""
        item = self.items[i]
        start = item.start + clitics(item)
        if (
            item.al
            or item.text[start - item.start :].startswith("ال")
            or len(item.text) < _LONG_DUAL
            or _POINTED.search(self._written(item)) is None
        ):
            return None
        draft = Draft(i, i + 1, start, item.end, (start, item.end), FigureType.COUNT, "figure:dual", 2)
        draft.noun, draft.noun_at = item.text[clitics(item) :], i
        self._typed(draft, i, Head(i + 1, rule="figure:dual", word=item, noun=draft.noun))
        return draft

    def _no_form(self, i: int, bare: str) -> bool:
        """البحرين, هاتين, رئيس روسي وياباني يلتقيان: a word that only looks like an indefinite dual, or describes one."""
        item, word = self.items[i], self.items[i].text
        if (
            len(bare) < 5
            or item.al
            or word.startswith("ال")
            or word.endswith(_NO_DUALS)
            or context.article(word)
            or bare in _POINTING
            or self._describes_two(i)
        ):
            return True
        if not i:
            return False
        before = self.items[i - 1]
        if before.cls[0] in "dnywv2" or before.text.endswith(DUAL_ENDINGS) or before.cls == "(":
            return True
        beside = before.cls == "r" and before.lex is OTHER and before.kind == "word"
        return beside and not is_verb(before.text) and not before.text.startswith("ال") and self._two_names(i)

    def _borne_by_verb(self, i: int, or_more: bool) -> bool:
        """مهاجمين قتلا, كنديان يتنازلان عن, من عاملين أو أكثر: what is said of two."""
        item, word = self.items[i], self.items[i].text
        ahead = self.items[i + 1 : i + 3]
        following = ahead[0].text if ahead else ""
        before = self.items[i - 1] if i else None
        done = [x.text for x in ahead[: 1 + (len(ahead) > 1 and following.endswith(DUAL_ENDINGS))]]
        governed = clitics(item) > 0 and word[0] in "بل"
        theirs = following.endswith("هما") and len(following) > 6 and not item.wa
        theirs &= (
            following[:1] in ("ب", "ل")
            and word.endswith("ين")
            and before is not None
            and before.cls[0] != "k"
        )
        if (or_more and word.endswith("ين")) or theirs:
            return True
        return not governed and any(x in _DUAL_PAST or (_DUAL_VERB.match(x) and len(x) > 5) for x in done)

    def _feminine(self, i: int, bare: str) -> bool:
        """سبيكتين ذهبيتين, and قنبلتين in a text that has قنبلة: its adjective or its own singular bears it out."""
        ahead = self.items[i + 1 : i + 2]
        agreed = (
            bool(ahead)
            and ahead[0].text.endswith(("تين", "تان"))
            and not context.article(ahead[0].text)
            and not ahead[0].al
        )
        single = bare[:-3] + "ه"
        return bare.endswith(("تين", "تان")) and (
            agreed or not {single, "ال" + single}.isdisjoint(self.words)
        )

    def _open(self, at: int) -> bool:
        """من عاملين أو أكثر: only a number may be so many or more."""
        if at >= len(self.items):
            return False
        after = self._next_free(at + 1)
        alone = after is None or after.cls in ".|,)fm" or bool(after.prep)
        return self.items[at].text in _MORE or (alone and self.items[at].text in {"اكثر", "اقل"})

    def _describes_two(self, i: int) -> bool:
        """عميلتان سريتان: the adjective of the two just counted."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.last != i or last.value != 2 or self.items[i].wa or self.items[i].prep:
            return False
        return self.items[i - 1].text.endswith(DUAL_ENDINGS)

    def _two_names(self, i: int) -> bool:
        """كايني ويست وكيم كرديشان يطلبان: the verb is of two who are named."""
        return any(
            x.cls == "k" or (x.cls == "r" and x.text[:1] == "و") for x in self.items[max(0, i - 4) : i]
        )
