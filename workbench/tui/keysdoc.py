"""docs/keys.md, made from the verb table: `python -m workbench.tui.keysdoc > docs/keys.md`."""

from __future__ import annotations

import sys

from workbench.config.keymap import Keymap, resolve, shown
from workbench.texts import Texts
from workbench.verbs import Scope, Verb

_HEAD = """# Keys

Made from `workbench/verbs.py` by `python -m workbench.tui.keysdoc`; a test says when it is stale.

A key works in its scope; the keys of *app* work everywhere except while text is being typed. The *twin* is what the
same physical key sends when the keyboard is switched to Arabic (`keys.layout: ara`, as X11's `ara`; `azerty`, `mac`
and `none` are the others). Twins never work while text is being typed. ٠–٩ are 0–9. Every verb can be given other
keys by its id in config.yaml:

```yaml
keys:
  bind:
    suggestion.accept: [a, f9]
```

Two verbs that want the same key are refused at start, with both names.
"""


def keys_page(keymap: Keymap | None = None) -> str:
    """The page as Markdown: key, twin, verb and help, a table for each scope."""
    keymap = keymap or resolve()
    english, arabic = Texts("en"), Texts("ar")
    parts = [_HEAD]
    for scope in Scope:
        verbs = [v for v in keymap.verbs if v.scope is scope]
        if not verbs:
            continue
        parts.append(
            f"\n## {english(f'scope.{scope}')}\n\n| key | twin | verb | what it does | بالعربية |\n|---|---|---|---|---|\n"
        )
        parts += [_row(verb, keymap, english, arabic) for verb in verbs]
    return "".join(parts)


def _row(verb: Verb, keymap: Keymap, english: Texts, arabic: Texts) -> str:
    """One line of a table."""
    keys = " ".join(f"`{shown(key)}`" for key in keymap.keys[verb.id])
    twin = " ".join(shown(key) for key in keymap.twin_keys[verb.id])
    help_text = english(f"verb.{verb.id}.help")
    return f"| {keys} | {twin} | `{verb.id}` | {help_text} | {arabic(f'verb.{verb.id}')} |\n"


if __name__ == "__main__":
    sys.stdout.write(keys_page())
