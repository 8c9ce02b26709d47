"""Who says what: cues, their speakers and their content.

From the ground up: `tokens` cuts a text into words, quotes and sentences; `lexicon`, `phrases` and `acts` are tables
of words. `feelings` is a table of what one voices; `edges`, `nouns`, `clauses` and `subjects` find noun phrases; `objects`,
`plain_objects` and `complements`, where a content begins. `cue`, `cues`, `noun_cues`, `passives` and `refusals` tell
which words are cues; `source`, `sources`, `documents`, `papers` and `directions` read sources that a preposition or a
document names, `headlines` those before a colon. `speakers`, `relays`, `told` and `earlier` find who speaks and
through whom, `contents` and `asides` how far it goes. `parse` walks over the text.
"""

from workbench.detect.attribution.find import VERSION, find

__all__ = ["VERSION", "find"]
