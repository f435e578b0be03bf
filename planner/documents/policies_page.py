"""The page of policy packs, made from their keys and from those that come: `docs/policies.md`.

To make it again: `python -m planner.documents.policies_page > docs/policies.md`.
"""

import sys
from collections.abc import Iterator

from planner.domain.policies.keys import BY_PERSON, SEEN, Field, Key
from planner.domain.policies.shipped import shipped
from planner.domain.policy import Force, Scope, Tier

HEAD = f"""# Policy packs

Made from the packs by `python -m planner.documents.policies_page > docs/policies.md`; not written
by hand. A pack is a TOML file: the rules of one official text. Packs of a folder are used with
`planner plan WORKBOOK --packs DIR`; `planner check-plan WORKBOOK --packs DIR` then cites what they,
and the usual ones, find. The office copies and changes packs on the page 政策包 of an event.
Policy `policies.packs` chooses packs by id; without it those are asked that are `usual` for the
kinds of reception, and in force on the first day of the event.

```toml
id = "ours"                 # small letters, digits, hyphens
issuer = "市委办公室"
title = "接待细则"
tier = "local"              # {", ".join(tier.value for tier in Tier)}: the later of one tier stands
date = 2026-01-05           # as is from, and to: the first day on which it no longer holds
from = 2026-02-01
scope = ["official"]        # {", ".join(scope.value for scope in Scope)}
usual = true

[[rules]]
key = "work-meals"
severity = "hard"           # {", ".join(force.value for force in Force)}
article = "第三条"
text = "工作餐一次。"
parameters = {{ at_most = 1 }}
```

Numbers are whole; words are lists. A file with a fault is refused with all its faults, each at its
path.
"""


def policies_page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([HEAD, *_keys(), *_packs()])


def _keys() -> Iterator[str]:
    yield "## What rules ask\n"
    yield "| key | what | parameters |\n|---|---|---|"
    yield from map(_key, SEEN)
    yield "\nWhat a person looks at; no parameters:\n"
    yield "| key | what |\n|---|---|"
    yield from (f"| `{one.id}` | {one.words} |" for one in BY_PERSON)
    yield ""


def _key(one: Key) -> str:
    return f"| `{one.id}` | {one.words} | {'; '.join(map(_field, one.fields))} |"


def _field(one: Field) -> str:
    limits = f" ({one.least}–{one.most})" if one.numeric else ""
    return f"`{one.name}`{limits}: {one.words}{', may be left out' if one.optional else ''}"


def _packs() -> Iterator[str]:
    yield "## Packs that come with the planner\n"
    yield "| id | text | issuer | in force from | about | usual |\n|---|---|---|---|---|---|"
    for pack in shipped():
        about = ", ".join(scope.value for scope in pack.scope)
        usual = "yes" if pack.usual else ""
        cells = (f"`{pack.id}`", pack.title, pack.issuer, str(pack.valid_from or ""), about, usual)
        yield f"| {' | '.join(cells)} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(policies_page())
