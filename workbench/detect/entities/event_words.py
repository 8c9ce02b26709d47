"""Closed word lists of the events, folded: their heads by kind, and what may name each kind."""

from __future__ import annotations

from workbench.arabic.chars import word_set
from workbench.detect.entities.words import FIELDS

MEETING = word_set("قمة مؤتمر منتدى ملتقى")
SHOW = word_set("مهرجان معرض صالون ليالي أيام")
CONTEST = word_set("كأس بطولة دوري سوبر أولمبياد مونديال رالي ماراثون طواف")
FIGHT = word_set("حرب معركة ثورة انتفاضة مجزرة مذبحة غزوة نكسة حصار")
PACT = word_set("اتفاق اتفاقية اتفاقيات اتفاقات معاهدة إعلان بروتوكول ميثاق مفاوضات محادثات مبادرة")
STORM = word_set("إعصار عاصفة زلزال")
QUOTED = word_set(
    """عملية مهرجان قمة معركة ثورة إعصار عاصفة زلزال مناورات مناورة مؤتمر منتدى بطولة كأس ملتقى غزوة حرب معرض مسابقة تظاهرة
    العاصفة الإعصار الأيام اتفاقية اتفاق"""
)
"""Heads that a name in quotes follows; the name alone is the event."""

FIGHT_NAMES = word_set(
    """الاستقلال التحرير الخليج الاستنزاف الكرامة الياسمين الحرية الحجارة الأقصى القدس البلقان الفولكلاند الجمال الخبز
    الأرز القرنفل الجياد الزنج البسوس اليرموك القادسية أكتوبر تشرين حزيران تموز يناير يوليو نوفمبر ديسمبر فبراير الأيام"""
)
"""Definite nouns and months that name a war or revolution (not حرب الأسعار)."""
DAY_NAMES = word_set(
    """الفطر الأضحى الميلاد الفصح الشغل العمال الاستقلال الجمهورية الطفولة الشهداء الشهيد العلم الأرض الأسير النكبة الجلاء
    السيادة التأسيس المرأة الأم الأب المعلم التحرير النصر القدس الثورة الحب الشجرة الغدير العرش الوحدة النوروز الوطن العزة
    الطفل الأمهات المولد المهرجان القيامة الغطاس الربيع الجيش الشرطة"""
)
DAY_HEADS = {
    "عيد": DAY_NAMES,
    "يوم": DAY_NAMES - word_set("القيامة الميلاد الربيع الفطر"),
    "ذكري": DAY_NAMES,
}
"""Feasts, days and anniversaries, with the definite nouns that name them (not يوم الجمعة)."""
WORLD = word_set("العالمي الدولي الوطني العربي الإفريقي الأفريقي الأوروبي القومي المغاربي")
"""اليوم العالمي …, and adjectives of congresses and festivals."""
NO_NAME = word_set(
    """الهرم الجبل الجليد المباراة المسابقة الماء الشاي المدرسة الموسم المحترفين الهواة الحزب الحركة الأسبوع النادي الرئيس
    الوزير الدولة الأزمة الكبار الأقارب النجاح العدد السلطات الأحزاب"""
)
"""Definite nouns that describe a summit, cup, league or congress rather than name it."""
INNER_CUP = word_set(
    "الأمم أمم القارات العالم العرب أوروبا إفريقيا أفريقيا آسيا أبطال الأبطال المحترفين السوبر نجوم"
)
SPORTS = word_set(
    """القدم السلة اليد الطائرة التنس ألعاب القوى السباحة الجودو الكاراتيه المصارعة الملاكمة الأندية أندية المنتخبات البطلة
    الأبطال الكؤوس للأمم أمم الأمم الشباب الناشئين"""
)
ORDINALS = word_set(
    """الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الأول الثاني الثالث الرابع الخامس
    السادس السابع الثامن التاسع العاشر الحادي الحادية عشر عشرة العشرون العشرين"""
)
WORDS_OF_NAMES = word_set(
    """السينمائي السينمائية الدولي الدولية العالمي العالمية العربي العربية الإفريقي الإفريقية الأفريقي الأفريقية
    الأوروبي الأوروبية الآسيوي الآسيوية الاقتصادي الاقتصادية الوطني الوطنية المفتوحة الممتاز الممتازة المتوسطي المسرحي
    المسرحية الموسيقي الموسيقية الثقافي الإسلامي الإسلامية الشتوية الصيفية البارالمبية الأولمبية الأولمبي الكبرى المتوسطية"""
)


MONTHS = word_set(
    """يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جانفي فيفري أفريل ماي جوان جويلية
    أوت كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين"""
)

DEFINITE_HEADS = {
    **dict.fromkeys(word_set("القمة البطولة الكأس الألعاب الدورة الثورة الحرب الانتفاضة"), True),
    **dict.fromkeys(word_set("الدوري المونديال"), False),
}
"""Heads with the article that a nationality names (القمة العربية), and whether they are feminine."""
TITLED_HEADS = word_set("المهرجان المنتدى المعرض الصالون الملتقى")
"""Heads with the article that adjectives and a purpose name (المهرجان الدولي للسينما)."""
SPORT_HEADS = word_set("البطولة الكأس الدوري الألعاب الدورة")
DAY_ADJECTIVES = word_set("الوطني الوطنية العالمي المجيد المجيدة")
DAY_MORE = WORDS_OF_NAMES | word_set("الشعبية الفلسطيني الحي")
SUMMITS = word_set("الأرض المناخ العشرين الثماني السبع")
SPORT_WORDS = SPORTS | INNER_CUP
PURPOSES = (
    FIELDS
    | SPORT_WORDS
    | word_set("الأفلام الفيلم الأغنية الموسيقى الفن الألوان الرواية الشعر القصة المناخ المحيطات المدن")
)
"""What a congress, festival or cup may be for, after ل."""

ORGANISED = frozenset(
    {
        form
        for head in MEETING | SHOW | CONTEST | word_set("دورة بطولة سهرة حفل")
        for form in (head, f"ال{head}")
    }
)
"""What is organised: تنظيم «كأس الخليج» is no group called so."""
NUMBERED = word_set("خليجي كوب إكسبو")
"""Events that are counted by a number behind their name."""
WIDE = word_set("هاييتي إفريقيا أفريقيا أوروبا آسيا أميركا أمريكا إسرائيل")
"""Lands and continents that no list calls countries."""
DEEDS = word_set("عملية تظاهرة مسابقة مناورة مناورات")
"""Heads behind which one word in quotes says what is done (عملية «ابتزاز»)."""
