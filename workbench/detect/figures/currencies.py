"""Currencies of Arabic news: names, codes, abbreviations, signs, and the nation that says which dinar is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbench.arabic.chars import folded

CURRENCIES: Mapping[str, tuple[str, str | None]] = {
    folded(w): (name, code)
    for name, code, words in (
        ("dollar", "USD", "دولار دولارات دولارا دولاراً دولر"),
        ("pound", "GBP", "استرليني"),
        ("halala", "SAR", "هلله هللات هلالات"),
        ("baisa", "OMR", "بيسه بيسات"),
        ("euro", "EUR", "يورو اورو يوروهات"),
        ("pound", None, "جنيه جنيهات جنيها"),
        ("riyal", None, "ريال ريالات ريالا"),
        ("dirham", None, "درهم دراهم درهما"),
        ("dinar", None, "دينار دنانير دينارا دينارات دنيار"),
        ("dinar", "DZD", "دج"),
        ("dinar", "TND", "دت dt"),
        ("centime", None, "سنتيم سنتيما سنتيمات"),
        ("lira", None, "ليره ليرات"),
        ("rouble", "RUB", "روبل روبلات روبلا روبيل"),
        ("yen", "JPY", "ين"),
        ("yuan", "CNY", "يوان"),
        ("franc", None, "فرنك فرنكات فرنكا فرانك"),
        ("shekel", "ILS", "شيكل شكيل شيكلات شيكلا شيقل شواكل شواقل شيقلا شيقلات"),
        ("rupee", None, "روبيه روبيات"),
        ("toman", "IRR", "تومان"),
        ("cent", None, "سنت سنتات سنتا سينت سينتات"),
        ("piastre", None, "قرش قروش قرشا"),
        ("millime", "TND", "مليم مليمات مليما"),
        ("fils", None, "فلس فلسا فلوس فلسات"),
        ("agora", "ILS", "اغوره اغورات اغوروت"),
        ("peso", None, "بيزو"),
        ("won", None, "وون"),
        ("krone", None, "كرونه كرونات"),
        ("shilling", None, "شلن شلنا"),
        ("ruble", "RUB", "روبلاً"),
        ("rand", "ZAR", "راند"),
        ("naira", "NGN", "نايرا"),
        ("hryvnia", "UAH", "هريفنيا"),
        ("bitcoin", "XBT", "بيتكوين بتكوين"),
        ("ouguiya", "MRU", "اوقيه"),
    )
    for w in words.split()
}


COINS = frozenset([w for w in CURRENCIES if w.endswith("ات")] + ["دنانير", "دراهم"])
"""Plurals, which a feminine adjective goes with: دنانير أردنية."""


CURRENCY_DUALS: Mapping[str, tuple[str, str | None]] = {
    folded(w): pair
    for pair, words in (
        (("dollar", "USD"), "دولارين دولاران"),
        (("dinar", None), "دينارين ديناران"),
        (("riyal", None), "ريالين ريالان"),
        (("dirham", None), "درهمين درهمان"),
        (("pound", None), "جنيهين جنيهان"),
        (("lira", None), "ليرتين ليرتان"),
    )
    for w in words.split()
}


_NATIONS = {
    "dollar": "امريكي امريكيا اميركي اميركيا=USD كندي كنديا=CAD استرالي استراليا=AUD سنغافوري=SGD نيوزيلندي=NZD تايواني=TWD",
    "pound": "مصري مصريه مصريا=EGP استرليني استرلينيه استرلينيا=GBP سوداني سودانيه سودانيا=SDG لبناني=LBP سوري=SYP قبرصي=CYP",
    "riyal": "سعودي سعوديا=SAR قطري قطريا=QAR عماني عمانيا=OMR يمني يمنيا=YER ايراني ايرانيا=IRR برازيلي=BRL",
    "dirham": "اماراتي اماراتيا=AED مغربي مغربيا=MAD",
    "dinar": "تونسي تونسيا تونسيه=TND جزائري جزائريا=DZD كويتي كويتيا=KWD اردني اردنيا=JOD عراقي عراقيا=IQD "
    "ليبي ليبيا=LYD بحريني بحرينيا=BHD صربي=RSD",
    "lira": "لبنانيه=LBP سوريه=SYP تركيه=TRY",
    "franc": "سويسري سويسريا=CHF فرنسي=FRF غيني=GNF جيبوتي=DJF",
    "rupee": "هنديه=INR باكستانيه=PKR",
    "peso": "مكسيكي=MXN ارجنتيني=ARS",
    "won": "كوري=KRW",
    "krone": "سويديه=SEK نرويجيه=NOK دنماركيه=DKK",
    "shilling": "كيني=KES صومالي=SOS",
    "yen": "ياباني=JPY",
    "yuan": "صيني=CNY",
    "rouble": "روسي=RUB",
}


NATIONAL: Mapping[tuple[str, str], str] = {
    (name, folded(word)): code
    for name, row in _NATIONS.items()
    for words, code in re.findall(r"([^=]+)=([A-Z]{3})", row)
    for word in words.split()
}
"""(currency, folded adjective) → ISO 4217 code."""


CODES = frozenset(
    [
        "usd",
        "eur",
        "gbp",
        "egp",
        "sar",
        "aed",
        "qar",
        "kwd",
        "bhd",
        "omr",
        "jod",
        "lbp",
        "syp",
        "iqd",
        "tnd",
        "dzd",
        "mad",
        "lyd",
        "sdg",
        "yer",
        "try",
        "irr",
        "rub",
        "cny",
        "jpy",
        "inr",
        "pkr",
        "ils",
        "chf",
        "cad",
        "aud",
    ]
)
"""ISO 4217 codes that may follow a number, folded."""


MILLIONS: Mapping[str, str] = {"م.د": "dinar", "م.ر": "riyal"}
"""مليون دينار as Tunisian papers shorten it, مليون ريال as tables do; which dinar or riyal is not said."""


ABBREVIATED: Mapping[str, str] = {
    "ج.م": "EGP", "ر.س": "SAR", "د.ك": "KWD", "د.ت": "TND", "د.ج": "DZD", "د.ا": "JOD", "د.ع": "IQD",
    "د.م": "MAD", "ل.ل": "LBP", "ل.س": "SYP", "ر.ق": "QAR", "د.ب": "BHD", "ر.ع": "OMR", "د.ل": "LYD", "د.ا.": "AED", "د.ه": "AED",
    "ر.ي": "YER", "ر.ع.": "OMR",
}  # fmt: skip


SYMBOLS: Mapping[str, str] = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₪": "ILS",
    "₽": "RUB",
    "₹": "INR",
    "¢": "USD",
    "₺": "TRY",
}
