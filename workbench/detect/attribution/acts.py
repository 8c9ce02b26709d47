"""Verbs of deeds, as far as the parser must tell them from nouns: who did something may say the next thing."""

from __future__ import annotations

from workbench.arabic.chars import folded, word_set
from workbench.detect.attribution.cue_verbs import FORMS, Form, Gender

_VERBS = (
    "سئل بات أصبح ظل راح استمر دعا طالب ندد دان أدان استنكر شجب حث ناشد رحب أشاد ثمن هنأ عزى شكر اعتذر لوح رفض وافق وجه توجه تقدم قدم عرض اقترح طرح بحث ناقش "
    "تناول استعرض تطرق التقى اجتمع استقبل زار وصل عاد غادر سافر شارك حضر ترأس افتتح دشن أطلق نظم عقد أجرى تلقى تسلم سلم أرسل بعث "
    "نشر أصدر بث أذاع ألقى جدد دافع انتقد هاجم حمل فوجئ عثر شاهد وجد خسر فاز سجل أحرز توج تأهل تعاقد انتقل انضم اعتزل أصيب توفي "
    "مات نجا سقط قصف دمر هدم سرق خطف اعتقل أوقف سجن قضى برأ أفرج حقق فتح أغلق منع سمح أمر كلف عين أقال استقال انتخب صوت صادق "
    "رفع خفض قلص خصص دفع باع اشترى استثمر أنتج بنى شيد أنجز أنهى بدأ شرع باشر استأنف أجل ألغى مدد جمد شكل أسس أنشأ اتصل تواصل "
    "قاطع انسحب خرج دخل احتج تظاهر اعتصم أضرب استدعى استجوب سأل ترك أخذ أعطى حاول سعى قام تمكن نجح فشل عمل عاش ولد درس تزوج ظهر "
    "تحدى أثار أغضب تسبب تجاهل تمسك تراجع استجاب تدخل وقع وقف جلس رافق تفقد عاين تابع راقب رصد اكتشف استخدم اعتمد اختار فضل رشح تولى اتخذ صادر استرجع وسع أنجب خضع تعرض انطلق نفذ انتزع أحبط فكك أطاح استولى احتل حرر أنقذ أجلى أسعف اختفى تعطل انقطع توقف انقلب اصطدم دهس احترق اشتعل ارتفع انخفض بلغ هبط صعد نما تقلص تضاعف أعاد جعل تمنى نوى حظي ارتدى تفاعل شدا أحيا احتفل ساند أوفد أمهل تجول حيا واجه اضطر اعترض احتفى اعتدى أساء اعتقل وثق أحصى قيم حلل شرح عدد لخص لاقى انتشر راج سرى شهد ناهز تجاوز أسفر أدى أودى خلف"
)


def _stems() -> dict[str, frozenset[Gender]]:
    table: dict[str, set[Gender]] = {}
    for verb in folded(_VERBS).split():
        stem = verb[:-1] if verb[-1] in "ياء" and len(verb) > 3 else verb
        for word, gender in ((verb, Gender.MALE), (stem + "ت", Gender.FEMALE), (stem + "وا", Gender.MANY)):
            table.setdefault(word, set()).add(gender)
    for word, forms in FORMS.items():
        for form in forms:
            if form.form is Form.PERFECT:
                table.setdefault(word, set()).add(form.gender)
    return {word: frozenset(genders) for word, genders in table.items()}


_ACTS = _stems()
_DEEDS = frozenset(_ACTS) - frozenset(FORMS)


def deed(word: str) -> bool:
    """True for the perfect of a known verb that says nothing by itself, a conjunction before it or not."""
    return word in _DEEDS or (word[:1] in {"و", "ف"} and word[1:] in _DEEDS)


def acts(word: str, gender: Gender) -> bool:
    """True for the perfect of a known verb in this gender, a conjunction before it or not."""
    known = _ACTS.get(word) or (_ACTS.get(word[1:]) if word[:1] in {"و", "ف"} else None)
    return known is not None and gender in known


def turns(word: str, before: str) -> bool:
    """True for a verb by which a speaker turns to another act: ودعا, or دعا behind كما, حيث, فيما."""
    joined = word[:1] == "و" and word[1:] in TURNING
    return joined or (word in TURNING and before in _LINKS)


_LINKS = frozenset({"كما", "حيث", "فيما", "بينما", "وقد", "اذ"})
TURNING = word_set(
    "دعا دعت دعوا طالب طالبت طالبوا ندد نددت نددوا أدان أدانت أدانوا استنكر استنكرت استنكروا شجب شجبت حث حثت حثوا ناشد ناشدت ناشدوا "
    "رحب رحبت رحبوا أشاد أشادت أشادوا ثمن ثمنت ثمنوا هنأ هنأت شكر شكرت شكروا جدد جددت جددوا انتقد انتقدت انتقدوا وجه وجهت وجهوا "
    "اتهم اتهمت اتهموا اتهموه اتهمه اتهمته عبر عبرت عبروا أعرب أعربت أعربوا رفض رفضت رفضوا اقترح اقترحت اقترحوا طمأن أهاب أهابت"
)
_NOW = "دعو طالب ندد دين ستنكر شجب حث ناشد رحب شيد هاجم نتقد عتذر توعد رد رفض عزي هنئ كرم لتقي ستقبل بحث"
TURNING_NOW = frozenset("و" + person + stem for stem in folded(_NOW).split() for person in "تي")
"""تنفي الخبر وترد على المواقع: what a headline in the present goes on with, with و."""
"""Acts of speech that are no cues of a content, folded."""
