"""The shapes of dates, times and durations as regular expressions over the class string.

Every quantifier is bounded and no alternative nests another unbounded one, so a match costs a constant number of
steps. Rules are tried in order at each place; the first that matches and whose builder agrees wins.
"""

from __future__ import annotations

import re

_N = "[dnyw]"
_DAY = "j?[dwo]"
_UNIT = "[jhalcU]"
_REL = "[PFC]"
_MONTH = r"(?:[hU]?M(?:\(M\)|uMu|/M|M)?)"
_YEAR = r"(?:,?(?:[fm]?(?:a[dnyw]|Tay|a[PFC]y|y)|w)(?:\(G\)|G)?)"
_NEAR = rf"(?:[PF][mf](?:Ta|a{_REL})|[mf]?(?:T[hal]|[halj]?{_REL}|[hal]{_REL}))"
_PART = "(?:e?f?t(?:D|j)?,?|f?tm?)?"
_DAYNAME = r"(?:(?:T?D[,\-(]?)?(?:j?W[PFC]?[,\-)]?f?)?)"
_QUOTED = r"(?:(?:f?t)?[Dj]|f?t)uj?Wu"
"""مساء “السبت”, يوم "الأحد": quotation marks around the weekday alone."""
_EDGE = "(?:e[mf]?)?"
_PASSED = r"(?:\((?:W|D)\))?"
_FIRST = rf"U[w]o|oU?{_N}U|[oU]{_N}U|oU|oU{_N}|Up?{_N}o|{_N}[Uh]o|o{_N}h"
_FISCAL = rf"ar(?:{_REL}?\((?:y[-/]y|K)\)|{_REL}yG?|yG?|{_REL}?K|{_REL})?"
"""العام المالي الجاري, السنة المالية 2025, العام المالي الجديد 2025/2026."""

RULES: tuple[tuple[str, str], ...] = (
    ("fiscal-months", r"M(?:-|/|k?i)M(?:K|y/y|y-y)"),
    ("date-range-month", rf"{_DAY}(?:-|k?i|k){_DAY}[mf]?{_MONTH}(?:{_YEAR}|{_NEAR}|P|F)?"),
    ("date-list", rf"(?:j?W(?:,?kp?j?W){{0,3}})?{_DAY}(?:[rk,]k?p?(?:j?W)?{_DAY}){{1,6}}[mf]?{_MONTH}(?:{_YEAR}|{_NEAR}|[PFC])?"),
    ("chain-days", rf"I[mf]?{_MONTH}(?:{_YEAR}|{_NEAR}|[PFC])?"),
    ("slash-days", rf"(?:j?W(?:,?kp?j?W)?)?K[mf]?{_MONTH}(?:{_YEAR}|{_NEAR}|[PFC])?"),
    ("same-month", rf"(?:j?W(?:,?kp?j?W){{0,3}}[,\-(]?f?)?{_DAY}(?:(?:[rk,]k?|-|k?i){_DAY}){{0,3}}[mf](?:rh|hr)"),
    ("day-of-it", rf"{_DAY}r"),
    ("day-of-each", rf"{_DAY}(?:k?{_DAY}|(?:-|i){_DAY})?mrh(?!M)"),
    ("date-range-near", rf"{_DAY}(?:-|i|k){_DAY}[mf]?(?:T?h{_REL}?)"),
    ("day-numbered-month", rf"D?{_DAY}j?(?:(?:-|i|k){_DAY})?[mf]h[dwo]{_YEAR}?"),
    ("dateline", r"d-d"),
    ("weekday-bracketed", r"(?:T?D)?j?W\((?:K|d-d)\)"),
    ("slashed-range", r"K(?:k?i|-|k)[KL]"),
    ("slashed-days", r"d(?:k?i|-)(?:L|d/d/[yd])"),
    ("numeric-year", r"K[,/]?[yd]"),
    ("numeric-short", rf"{_DAYNAME}K|ar?K"),
    ("week-weekdays", rf"(?:Tl|l{_REL})[bm]j?W[ki]j?W"),
    ("week-after-next", r"[lhaW]gF|[lhaW]r?qP"),
    ("last-units", rf"B{_N}{_UNIT}|B2"),
    ("month-range", rf"{_MONTH}b?{_DAY}(?:-|i|k){_DAY}"),
    ("numeric", rf"{_PART}{_DAYNAME}j?LG?"),
    ("short-dated", rf"j?W,?{_DAY}[mf]?{_MONTH}d(?=$|[|.,)])"),
    ("day-month", rf"(?:{_QUOTED}|{_PART}{_DAYNAME})p?{_DAY}[mf/\-.]{{0,2}}{_MONTH}(?:[PFC]y|[/\-.]?{_YEAR}|{_NEAR}|[PF]|\(y\))?G?{_PASSED}"),
    ("war-day", rf"(?:{_DAY}m?)?{_MONTH}n"),
    ("day-comma-month", rf"{_PART}{_DAYNAME}d,{_MONTH}y"),
    ("month-day", rf"{_PART}{_DAYNAME},?{_MONTH}(?:[dw]|o)(?![-$%RU2])(?:,?m?{_YEAR})?"),
    ("dated-month", r"y\.?M\.?d"),
    ("month-edge", rf"e[mf]?{_MONTH}(?:{_YEAR}|{_NEAR}|[PFC])?"),
    ("ordinal-weekday", rf"(?:oj?W|Wo)[mf]?(?:{_MONTH}{_YEAR}?|T?h{_REL}?)"),
    ("month-year", rf"T?{_MONTH}(?:/(?:y|a[dnyw])|[PFC]y|,?{_YEAR}|{_NEAR}|[PFC]|\(y\))G?"),
    ("month", rf"T?{_MONTH}"),
    ("weekday-of-month", rf"{_PART}j?W[f]?(?:d|o|w)(?:[mf]T?h{_REL}?)?"),
    ("weekday-week", rf"(?:Tl|l{_REL})j?W|T?j?W[mf]?(?:Tl|l{_REL})"),
    ("weekday-near", rf"{_PART}T?j?W/?{_REL}|ejW{_REL}|(?:(?:f?t)?j|f?t)uWu{_REL}"),
    ("day-of-near-month", rf"{_DAY}[mf](?:Th|h{_REL})|d(?:Th|h{_REL})|j?[dwo]m?[PC]"),
    ("mid-night", r"eT?D|emD(?:j?W|\(j?W\))?"),
    ("deictic", rf"eDj?W?|{_PART}(?:TDj?W?|Tt|D{_PART}(?:,?j?W|\(j?W\)|uj?Wu|-j?W-?|/j?W/)?)"),
    ("weekday", rf"{_PART}T?j?W|ejW|(?:(?:f?t)?j|f?t)uWu"),
    ("day-near", r"(?:f?t)?Tj|jP|jF"),
    ("week-of", rf"l[f]?{_DAY}{_MONTH}{_YEAR}?"),
    ("quarter", rf"{_EDGE}(?:Qo|oQ)(?:[mf]?(?:a?y[PFC]?|a[dnyw][PFC]?|Ta(?:y|\(y\))?|a{_REL}(?:y|\(y\))?)G?|{_REL})?|yQo"),
    ("near-quarter", rf"Q{_REL}|TQ(?![op])"),
    ("fiscal-quarter", rf"{_EDGE}(?:Qo|oQ)[mf]?{_FISCAL}"),
    ("quarter-of-year", rf"{_EDGE}(?:Qo|oQ)[mf]a"),
    ("first-months", rf"{_EDGE}(?:{_FIRST})[mf]?(?:a{_REL}(?:y|\(y\))?|Ta(?:y|\(y\))?|a?y|a[dnyw]|a)|Up?{_N}m(?:a{_REL}y?|Ta|ay|y)"),
    ("first-fiscal", rf"(?:{_FIRST})[mf]?{_FISCAL}"),
    ("first-parts", rf"(?:U{_N}o|{_N}Uo|oU?{_N}U)[mf](?:{_MONTH}{_YEAR}?|Th|h{_REL})"),
    ("first-two", rf"(?:2[or]|o2)[mf]?(?:a{_REL}|Ta|a?y|a[dnyw])"),
    ("last-months", rf"(?:U{_N}|{_N}U|2)P[mf](?:a{_REL}|Ta|a?y|a[dnyw])"),
    ("nth-month", rf"h[oP][mf](?:a{_REL}(?:y|\(y\))?|Ta(?:y|\(y\))?|a?y|a[dnyw])"),
    ("nth-fiscal-month", rf"h[oP][mf]?{_FISCAL}(?:y[-/]y|K|\(y[-/]y\)|\(K\))?"),
    ("week-of-month", rf"l[oP][mf]ho{_YEAR}?|l[oP][mf](?:{_MONTH}(?:{_YEAR}|{_NEAR}|[PFC])?|T?h{_REL}?|Ta|a{_REL}|a?y|a[dnyw])|lo(?:{_MONTH}(?:{_YEAR}|{_NEAR}|[PFC])?|T?h{_REL}?|Ta|a{_REL}|a?y|a[dnyw])"),
    ("centuries", r"(?:2|c)[od]k?i?[odw]G?"),
    ("decade-of", rf"{_EDGE}co[mf]?c(?:o|[PFC])G?"),
    ("century-part", rf"{_EDGE}(?:s[mf]?)?[mf]?c(?:[ow]|p?d)G?|{_EDGE}s[mf]?cP|{_EDGE}c[PFC]"),
    ("decade", rf"{_EDGE}s"),
    ("season", rf"{_EDGE}T?S(?:{_YEAR}|{_NEAR}|[PFC])|TS|eS"),
    ("unit-count-near", rf"(?:{_N}|v|2)?[U2]p?{_N}?(?:r)?{_REL}|[jhalc]{_N}{_REL}|{_N}{_UNIT}{_REL}|2r{_N}{_UNIT}{_REL}|[jhalcD]r2{_REL}|oU?{_N}{_UNIT}|vU{_REL}"),
    ("unit-near", rf"{_EDGE}T?{_UNIT}{_REL}|{_EDGE}T[halc]|e[halc]"),
    ("month-part", rf"{_EDGE}Qo[mf]?(?:{_MONTH}(?:{_YEAR}|{_NEAR}|[PFC])?|T?h{_REL}?)"),
    ("nth-day", rf"(?:o[jU][mf]?|[jD]o[mf]){_MONTH}(?:{_YEAR}|[PFC])?"),
    ("mid-month", rf"U?w[mf]{_MONTH}{_YEAR}?"),
    ("last-ten", rf"we[mf]{_MONTH}{_YEAR}?"),
    ("nth-of-feast", rf"(?:oj[mf]|[jD]o[mf])E{_YEAR}?"),
    ("season-years", r"[ydn][-/][dn]|K"),
    ("short-year", r"p?n"),
    ("ago-or", rf"(?:[qz]A?(?:2|{_N}?{_UNIT})r(?:2|{_N}{_UNIT}?)|g{_UNIT}r2)(?![jhalcU2])"),
    ("ago", rf"[qgz]A?(?:{_N}A?{_UNIT}|[vV]U|2|{_UNIT}w?)(?:k(?:{_N}?{_UNIT}|2|w{_UNIT}|[wnd](?![UjhalcR$])))?(?:k(?:{_N}{_UNIT}))?(?:mD)?"),
    ("ago-range", rf"[qz]{_N}[ir\-]{_N}{_UNIT}"),
    ("from-now", rf"(?:{_N}{_UNIT}|2|{_UNIT})(?:k?(?:{_N}?{_UNIT}|2)){{0,2}}mD"),
    ("season-alone", r"S"),
    ("weekday-after-holiday", rf"oj?WgE{_YEAR}?"),
    ("holiday-part", rf"tE{_YEAR}?"),
    ("holiday", rf"E(?:{_YEAR}|{_REL})?"),
    ("year-both", r"(?:ay|a[dn]|y)G(?:[/\-]a?[yn][Gt]?|\([yn][Gt]?\))"),
    ("year-range", r"aykyky(?:ky)?|ay[-/ik](?:a)?yG?|y[-/]yG?|ay[-/]d"),
    ("year-kind", rf"{_EDGE}[mf]?ar{_REL}?yG?"),
    ("kind-of-year", rf"{_EDGE}[mf]?ar{{1,2}}(?:{_REL}?(?:\((?:y[-/]y|K|y)\)|y[-/]y|K)|{_REL})G?(?:\(yG?\))?|e[mf]?ar"),
    ("years-before-era", r"a?[dny]G?[ki-]a?[dny]a?G|[dny]aG"),
    ("year-bracketed", rf"{_EDGE}[mf]?a\(yG?\)"),
    ("year", rf"{_EDGE}[mf]?(?:Ta|a[PFC])(?:y|\(y\))G?|{_EDGE}[mf]?a(?:y|[dn]|w)G?|yG|[dn]G"),
    ("year-bare", rf"{_EDGE}y"),
)  # fmt: skip

TIMES: tuple[tuple[str, str], ...] = (
    ("clock", r"(?:[f]?t)?H?:U?(?:ft|t)?"),
    (
        "hour",
        rf"(?:f?t)?H[f]?(?:{_N}|o)U?(?:(?:k|r){_N}U?|k[wodn]U?)?(?:k[dnw]U|r{_N}U)?(?:[fm]t|t){{0,2}}(?:k[dn]U)?",
    ),
    ("ordinal-hour", r"(?:f?t)?o(?:(?:k|r)[wodn]U?)?(?:ft|t)(?:k(?:w))?"),
    ("one-hour", r"w(?:(?:k|r)[wodn]U?)?(?:ft|t)"),
    ("twelve-hour", r"H[dwo]e-?t"),
    ("zoned", r"[dny]"),
    ("hour-part", r"[dny]ft|[dny]t|t[dn]"),
    ("ordinal-half", r"okw|orw|oko|(?:f?t)ok?w?"),
    ("to-hour", rf"{_N}U[iq]ok?w?"),
    ("midday", rf"H?e-?t(?:r{_N}U?|k?w)?|t"),
    ("ordinal-alone", r"o"),
)

Rules = dict[str, list[tuple[int, str, re.Pattern[str]]]]


def compiled(rules: tuple[tuple[str, str], ...]) -> Rules:
    """Class → order, name and pattern of the rules that may start with it."""
    table: Rules = {}
    for order, (name, pattern) in enumerate(rules):
        entry = (order, name, re.compile(pattern))
        for cls in _first(pattern, 0)[0]:
            table.setdefault(cls, []).append(entry)
    return table


def _first(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """(classes an alternation may start with, whether it may be empty, where it ends)."""
    found: set[str] = set()
    can_be_empty = False
    branch: set[str] = set()
    empty = True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            found |= branch
            can_be_empty |= empty
            branch, empty = set(), True
            at += 1
            continue
        atom, nullable, at = _atom(pattern, at)
        if at < len(pattern) and pattern[at] in "?{":
            nullable |= pattern[at] == "?" or pattern[at + 1] == "0"
            at = at + 1 if pattern[at] == "?" else pattern.index("}", at) + 1
        if empty:
            branch |= atom
        empty &= nullable
    return found | branch, can_be_empty or empty, at


def _atom(pattern: str, at: int) -> tuple[set[str], bool, int]:
    if pattern.startswith("(?!", at):
        return set(), True, _first(pattern, at + 3)[2] + 1
    if pattern.startswith("(?:", at):
        inner, nullable, end = _first(pattern, at + 3)
        return inner, nullable, end + 1
    if pattern[at] == "[":
        end = pattern.index("]", at)
        return set(pattern[at + 1 : end].replace("\\", "")), False, end + 1
    if pattern[at] == "\\":
        return {pattern[at + 1]}, False, at + 2
    return {pattern[at]}, False, at + 1
