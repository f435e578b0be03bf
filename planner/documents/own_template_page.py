"""The reference page of Word templates, made from their fields: `docs/templates.md`.

To make it again: `python -m planner.documents.own_template_page > docs/templates.md`.
"""

import sys

from planner.documents.own_template import FIELDS
from planner.documents.papers import GUEST_KINDS, KINDS
from planner.documents.template_sandbox import OFFERED
from planner.language import CHINESE, translated

HEAD = """# Templates 模板

Made from the fields themselves by `python -m planner.documents.own_template_page`; not written by
hand. An office may have its papers in its own form: a Word file (.docx) with fields, brought on the
page *Papers*, or put into a folder under the name of its kind: `planner papers … --templates DIR`.
The easiest way: download the template to begin with, and change it in Word.

A field is `{{ title }}`. What is repeated stands between `{%p for … %}` and `{%p endfor %}`, rows
of a table between `{%tr for row in table.rows %}` and `{%tr endfor %}`, each in a row of its own.
Words are put in as they are: nothing in them is taken for markup. A template without
`{{ version }}`, with an unknown field, with macros, or with pictures that are loaded from elsewhere
is refused.
"""
ADMITTED = """
Conditions, loops and these filters are admitted: {filters}.
What could grow without an end is refused.
"""
FIELDS_HEAD = "## Fields 字段\n\n| field | what it is | 说明 |\n|---|---|---|"
KINDS_HEAD = "\n## Kinds 文书种类\n\n| name of the file | paper | 文书 |\n|---|---|---|"


def own_template_page() -> str:
    """The whole page, as Markdown."""
    fields = [
        f"| `{name}` | {what} | {translated(what, CHINESE)} |" for name, what in FIELDS.items()
    ]
    named = [(kind.template, kind.name) for kind in (*KINDS, *GUEST_KINDS)]
    kinds = [
        f"| `{file}.docx` | {_bare(name)} | {_bare(translated(name, CHINESE))} |"
        for file, name in named
    ]
    admitted = ADMITTED.format(filters=", ".join(f"`{name}`" for name in OFFERED))
    return "\n".join([HEAD + admitted, FIELDS_HEAD, *fields, KINDS_HEAD, *kinds, ""])


def _bare(name: str) -> str:
    return name.replace("{name}", "…")


if __name__ == "__main__":
    sys.stdout.write(own_template_page())
