"""What an unlisted word beside a number may be: a noun that it counts, a verb, an adverb, a noun with a clitic."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.arabic.chars import word_set
from workbench.detect.figures import context
from workbench.detect.figures.lexicon import LEXICON
from workbench.detect.figures.tokens import Item


def no_noun(word: str) -> bool:
    """An unlisted word that no number counts: with a possessive, an adverb, or behind ب or ل."""
    if (
        word in _ADVERBS
        or (len(word) >= 5 and word.endswith(("ها", "هما")))
        or (len(word) >= 6 and word.endswith(("هم", "هن")))
    ):
        return True
    return word[0] in "بل" and len(word) >= 4 and word not in WITH_BA_OR_LAM and not rooted(word)


def begins_so(word: str) -> bool:
    """بطولاتها: ب or ل is the first letter of the noun that the pronoun is written onto."""
    return _POSSESSED.sub("", word) in WITH_BA_OR_LAM


def leaves_half(after: Item) -> bool:
    """أربعة مواسم ونصف مع النادي, ثلاثة أمتار ونصف وتتسع: what follows the half is not what it is half of."""
    if after.cls in ".|,fm)(kgzqxui" or after.prep or (after.text in context.STOP and not after.al):
        return True
    return after.cls == "r" and (after.text.startswith(("و", "لل")) or is_verb(after.text))


def rooted(word: str) -> bool:
    """وزارات, بائعات: a feminine plural whose first letter is its own, since what follows it is no known word."""
    whole = word[0] in "وب" and len(word) >= 6 and word.endswith("ات")
    return whole and word[1:] not in LEXICON and not word[1:].startswith(("ال", "لل"))


_ADVERBS = word_set(
    "قضائيه القضائيه عالميا عربيا محليا افريقيا قاريا دوليا اقليميا وطنيا اوروبيا اسيويا رسميا نهائيا حاليا تقريبيا جزئيا كليا نسبيا اجماليا ماليا عسكريا امنيا سياسيا "
    "مباشره سابقا لاحقا قريبا مؤخرا حديثا ايجابيا سلبيا متتاليا اضافيا كاملا معا جميعا فعليا مبدئيا اوليا تدريجيا"
)


WITH_BA_OR_LAM = word_set(
    "برونزيه برونزيات بلد بحث بحوث بحثا بند بنود بندا بيان بيانات بيانا برنامج برامج برنامجا بلاغ بلاغات بلاغا بطل ابطال بطلا بلديه بلديات بنك بنوك بنكا باب ابواب بذره بذور برج ابراج برلماني "
    "بوادر بواكير براعم برلمانيين برلمانيا بلجيكيا بلجيكيين برازيليا برتغاليا بولنديا بلادان بعثه بعثات بئر ابار بئرا بقعه بقره بقرات بناء بنت بنات بوابه بوابات بؤره بؤر بضاعه بضائع بطاقه بطاقات بطوله بطولات بيضه بيضات باحث باحثين باحثا باحثه باص باصات "
    "برقيه برقيات بروتوكول بروتوكولات بريطاني بريطانيين بريطانيا بحريني بحرينيين بديل بدائل بصمه بصمات بطاريه بطاريات بورصه بورصات بلجيكي برازيلي برازيليين برتغالي بولندي بنغالي بنغاليين "
    "بطانيه بطانيات بطانيتين بالغ بالغين بلاطه بلاطات برغوث بركان براكين بستان بساتين بائع بائعين بائعا بحيره بحيرات بندر بوق بقال بطلات بطه بطات بناءات براءه براءات بدله بدلات بقايا بهيمه بهائم بيدق بعير بغل بلبل "
    "لجنه لجان لقب لقبا القاب لقاح لقاحات لقطه لقطات لون الوان لائحه لوائح لافته لافتات لحظه لحظات لعبه لفه لفات لوحه لوحات لغه لغات ليبي ليبيين ليبيا لبناني لبنانيين لبنانيا لص لصوص لصا لقيط "
    "لفافه لمسه لمسات لتوانيا لؤلؤه لبنه لواحق لاصق لوبي لولب ليتواني لاتيني لاهوتي"
)
"""Unlisted nouns that begin with ب or ل; another such word carries a preposition."""


WAW = word_set(
    "ورشات واجهه واجهات وجهه وجهات وضعيه وضعيات واقي وفاق وجوه وفد وفدا واحه واقعه ورقه وزير ولايه وكاله وثيقه وسيله وحده وسيطا واديا وصيا وشاحا وقودا ورما وعاء وعاءا وحده وحدات وثيقه وثائق وسيله وسائل ورقه اوراق وكيل وكلاء وكاله وكالات وفد وفود ورشه ورش وقفه وقفات ولاده ولادات وصفه وصفات "
    "وقت وضع وطن وعي وصف وقف وسط وزن ولد والد وداع وتر وقع وهم وباء وضوء وطني ورم وصل وكر وعاء وطاه وادي واجب وارد واقع واحد ورشات ورشه ولدا والد والدا وليا واليا وسيطا وضعيه وضعيات وجهه وجهات ورقات وزيرات وزيره وكالتين وسما وساما وشما ورما وعدا وصفيه وصايا وشايه وشايات وثبه وسطاء وزنا وقفيه "
    "وجبه وجبات وعد وعود وسام اوسمه وجه وجوه وصله ورده ورود وديعه ودائع ولي وسيط وافد وافدين وافدا واقعه وقائع"
)
"""Unlisted nouns that begin with و; another unlisted word with و first is the next clause."""


@lru_cache(maxsize=1 << 15)
def is_verb(word: str) -> bool:
    """An unlisted word that looks like a finite verb: يقطنون, قرروا, اجتمعت, سيقع, تتراوح, ستوافق."""
    if word in _NO_VERBS:
        return False
    if word.startswith("تت") and word.endswith("ات"):
        return False
    if word.startswith(("ي", "تت", "سيا", "سيت", "ستت")) or word.endswith("وا") or word in _VERBS:
        return True
    if word.startswith(("سي", "ست")) and len(word) >= 5 and not word.endswith(("ه", "ات", "ا", "ين")):
        return True
    return word.endswith("ت") and len(word) >= 4 and not word.endswith("ات")


_NO_VERBS = word_set(
    "توابيت حوانيت كتاكيت ينابيع يواقيت يخوت تخوت نعوت نكت يرقه يرقات يهوديات يمنيات يابانيات يونانيات يوميات يافعين كبريت توقيت بسكويت كونكريت اسمنت انترنت حانوت تابوت ياقوت عنكبوت بيوت زيوت ياخت كويت كرافت سكوت صوت بيت وقت زيت حوت موت تخت بنت ستار ستاد سيناريو سيناتور سيلفي "
    "تتويج تتمه تتابع ياسمين يورو يتيم يتامي يمامه يمني يمنيا يمنيين ياباني يابانيا يابانيين يهودي يهود يهوديا يونانيا يوناني يونانيين ينبوع يوغا يخت يافطه يافطات يسار"
)


_VERBS = word_set(
    "دخن شرب اكل ترجع رجعت تعد ادى تقل تضم تحمل تشمل تعمل ترتبط تدخل تخص تقع توجد تعود تقدر تصل تعتبر تسمح تنتمي تعرض تخضع تستخدم تستعمل تمتد تنتشر تنشط تابع تعاني تعيش تسكن تقيم تشتغل تنقل تعمل تبدا تنتهي تحتاج "
    "اصدر انتفع اكد اكدا اعلن اضاف قال ذكر اوضح اشار قضي شارك شاركوا تم غادر وصل دخل خرج عاد عثر تقدم تعرض سقط قدم قدموا كشف بلغ ادي اسفر خلف طالب حضر سبق بقي ظل لقي نجا هرب جاء انضم اعترف استفاد تغيب تخلف فارق انطلق انتهي استقبل اسس رفض وافق غلي "
    "تذيع تنظر تبث تعلن تصدر تخوض تواجه تلتقي تحتضن تستضيف تقاضي توفيق زائد شمل ضم حاول تمكن تدخل مسجلا مسجله متعلقه مخصصه محمد احمد مريم هشام رضا كان صار نال حقق "
    "تظهر تشير تؤكد تواصل ترفع تحصل تسجل تدور تحيط تفصل تبعد تساوي تمثل تشكل تزن تبلغ تستمر تنطلق تقام تجري تجرى تتنافس تلعب تحلق تعبر تهدف تسعى تنتج تحوي تحتوي تغطي تطل تؤدي"
)
"""Finite verbs, and a few other words, that news puts behind a number without its being their count."""


_PLAIN_SHORT = frozenset(
    [
        "جزء",
        "شوط",
        "خيار",
        "هدف",
        "قسم",
        "مركز",
        "خط",
        "قسط",
        "شرط",
        "حل",
        "رد",
        "بند",
        "صف",
        "دور",
        "شهر",
        "كيس",
        "كوب",
        "صحن",
        "طبق",
        "قرص",
    ]
)
"""لجزء ثان, كخيار أول: short nouns whose first letter is a preposition's."""
_PLAIN_FEMININE = word_set(
    "زيادة جولة مرحلة دفعة خطوة فرصة فترة جلسة ندوة دورة ضربة هزيمة مباراة مقابلة حملة قضية شكوى محاولة مسيرة نسخة مبادرة لجنة هيئة حلقة قراءة نقطة تهمة تجربة نتيجة ركيزة وجهة أولوية لغة مادة"
)


_KIN = word_set(
    "أولاد أبناء أبنائ أحفاد أطفال بنات إخوة إخوت أشقاء أشقائ زوجات أفراد أعضاء أعضائ عناصر أركان"
)
"""Those who are somebody's: بأولاده الستة."""


_OF_THEIRS = re.compile("[بل]ا[^ا]{2}ا[^ا](?:ه|ها|هم|هما)")
"""بأنواعه, لأعضائها: a plural of that pattern, with its pronoun."""


def clitics(item: Item) -> int:
    """Length of what is written onto an unlisted noun: و, ب, ل (بزيادة, وجلسة, لمجموعته), or the article."""
    word = item.text
    article = context.article(word)
    if article or item.lex.noun is not None or item.cls != "r" or len(word) < 4:
        return article
    if word == "كافضل" or (word[0] in "بلك" and word[1:] in _PLAIN_SHORT):
        return 1
    if len(word) == 4 and word[0] != "و":
        return 0
    if word[0] in "بلك" and len(word) >= 5 and word.endswith("ه") and word[1:] in _PLAIN_FEMININE:
        return 1
    if word[0] in "بل" and (_PRONOUN.sub("", word)[1:] in _KIN or _OF_THEIRS.fullmatch(word)):
        return 1
    stems = {
        word,
        word[:-2] if word.endswith(("ين", "ان")) else word,
        _PRONOUN.sub("", word),
        _PRONOUN.sub("ه", word),
        _POSSESSED.sub("", word),
    }
    if word[0] == "و":
        return 0 if stems & WAW else 1
    begun = word[:2] in {"بي", "با", "لا", "لي"} and not _DERIVED.fullmatch(word)
    rooted = begun or stems & WITH_BA_OR_LAM or any(x in LEXICON for x in stems)
    return 1 if word[0] in "بل" and not rooted else 0


_DERIVED = re.compile("[بل](?:است[^ا]{2}ا[^ا]|ا[^ا]ت[^ا]ا[^ا]|ان[^ا]{2}ا[^ا])")
"""باجتماع, بانقلاب, لاستفتاء: masdars of the derived forms, whose alif is their own."""
_POSSESSED = re.compile("(?:ها|هم|هما|هن|ه)$")
_PRONOUN = re.compile("(?:ت?(?:ها|هم|هما|هن|ه|نا|كم))$")
