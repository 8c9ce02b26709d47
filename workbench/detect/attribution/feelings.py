"""Feelings that somebody voices (عبر عن أمله, أعربت عن بالغ دهشتها), with and without the pronoun of the one who has them."""

from __future__ import annotations

from workbench.arabic.chars import folded
from workbench.detect.attribution.lexicon import FEELINGS

_NOUNS = (
    "أمل قلق أسف حزن فرح سعادة سرور غبطة غضب سخط استياء امتعاض انزعاج تذمر استغراب تعجب اندهاش دهشة ذهول صدمة حيرة خوف خشية تخوف "
    "توجس ريبة شك امتنان شكر تقدير عرفان احترام إعجاب انبهار فخر اعتزاز ثقة ارتياح رضا تفاؤل تشاؤم يأس إحباط حسرة ندم خجل ألم تعاطف تضامن "
    "مواساة تأييد مساندة دعم معارضة رفض اعتراض تحفظ استنكار إدانة شجب استهجان ترحيب تطلع رغبة نية عزم حرص استعداد جاهزية اهتمام تمسك التزام تفهم "
    "اقتناع قناعة إيمان يقين اعتقاد خيبة حماس حماسة شوق حنين محبة مودة عتب تهنئة تمنيات أمنيات تعازي أمنية"
)
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")
_DEGREES = "بالغ عميق خالص شديد كامل أحر أصدق صادق عظيم جزيل وافر أسمى أعمق فائق كبير تمام مدى بعض عدم مزيد مشاعر أخلص أطيب"
DEGREES = frozenset(folded(_DEGREES).split())
"""How strong a feeling is: with the noun behind it one phrase (بالغ قلقه)."""


def _owned() -> frozenset[str]:
    """The nouns with the pronoun of those who feel so, folded."""
    out: set[str] = set()
    for noun in folded(_NOUNS).split():
        stem = noun[:-1] + "ت" if noun.endswith("ه") else noun
        out.update(stem + pronoun for pronoun in _PRONOUNS)
    return frozenset(out)


OWNED = _owned() | frozenset(w for w in FEELINGS if w.endswith(("ه", "ها", "هم", "هما")))
"""Feelings with a pronoun (دهشتها)."""
FELT = OWNED | FEELINGS | frozenset(folded(_NOUNS).split())
"""All of them, with a pronoun or without."""
