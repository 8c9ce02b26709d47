"""From files and pasted text to articles: decoding, page cleaning, title, byline, outlet and date.

`read_paths` reads what a person names, `read_text` what a person pastes, `parse` turns one text into a RawArticle;
the rules that cut page furniture state themselves in `rules.RULES`.
"""
