"""A policy pack as a form: the name of each field is its path in the pack's document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from planner.domain.policies.keys import KEYS
from planner.domain.policies.reading import DATES, document_of
from planner.domain.policy import Force
from planner.language import translator
from planner.services.show_packs import SCOPES, TIERS
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.domain.policies import keys
    from planner.domain.policies.reading import Document
    from planner.domain.policy import PolicyPack

FORCES = {
    Force.HARD: N_("must be put right"),
    Force.WARN: N_("is told"),
    Force.INFO: N_("good to know"),
}
OFF = "off"
"""The weight of a rule that is to be left out of the pack."""
TEXTS = {"title": N_("Title"), "issuer": N_("Issuer"), "note": N_("Note")}
DAYS = {"date": N_("Dated"), "from": N_("In force from"), "to": N_("No longer in force from")}
BETWEEN = re.compile("[;；、,，\n]")


@dataclass(frozen=True)
class PackField:
    """A field: what it is called, what stands in it, how it is typed."""

    path: str
    label: str
    text: str
    widget: str
    """text, lines, date, number, choice or ticks."""
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = True


@dataclass(frozen=True)
class RuleFields:
    """A rule with its fields."""

    heading: str
    seen: bool
    """Whether the planner looks by itself; else a person is to."""
    fields: tuple[PackField, ...]


@dataclass(frozen=True)
class PackForm:
    """A pack's own fields, then those of each rule."""

    fields: tuple[PackField, ...]
    rules: tuple[RuleFields, ...]


def pack_form(pack: PolicyPack, language: str) -> PackForm:
    """The form of a pack as it stands."""
    document = document_of(pack)
    rules = document["rules"]
    return PackForm(
        tuple(_heading(document, language)),
        tuple(
            _rule(rule, f"rules[{number}]", language, last=len(rules) == 1)
            for number, rule in enumerate(rules)
        ),
    )


def _heading(document: Document, language: str) -> Iterator[PackField]:
    say = translator(language)
    for name in ("title", "issuer"):
        yield PackField(name, say(TEXTS[name]), document[name], "text")
    for name, words in DAYS.items():
        day = document.get(name)
        yield PackField(name, say(words), str(day or ""), "date", required=False)
    tiers = tuple((tier.value, say(words)) for tier, words in TIERS.items())
    yield PackField("tier", say(N_("How far it reaches")), document["tier"], "choice", tiers)
    scopes = tuple((scope.value, say(words)) for scope, words in SCOPES.items())
    yield PackField("scope", say(N_("Holds for")), "\n".join(document["scope"]), "ticks", scopes)
    usual = (("yes", say(N_("where nothing else is chosen"))), ("", say(N_("where it is chosen"))))
    held = "yes" if document["usual"] else ""
    yield PackField("usual", say(N_("Used")), held, "choice", usual, required=False)
    yield PackField("note", say(TEXTS["note"]), document["note"], "lines", required=False)


def _rule(rule: Document, path: str, language: str, *, last: bool) -> RuleFields:
    say, key = translator(language), KEYS[rule["key"]]
    weights = [(force.value, say(words)) for force, words in FORCES.items()]
    if not last:
        weights.append((OFF, say(N_("not in this pack"))))
    weight, article = say(N_("If it is not kept")), say(N_("Article"))
    fields = [
        PackField(f"{path}.severity", weight, rule["severity"], "choice", tuple(weights)),
        PackField(f"{path}.article", article, rule["article"], "text"),
        *(_parameter(one, rule["parameters"].get(one.name), path, language) for one in key.fields),
        PackField(f"{path}.text", say(N_("What it says")), rule["text"], "lines"),
    ]
    return RuleFields(say(key.words), key.seen, tuple(fields))


def _parameter(one: keys.Field, value: Any, path: str, language: str) -> PackField:
    widget = "number" if one.numeric else "text"
    text = "；".join(value) if isinstance(value, list) else str("" if value is None else value)
    where = f"{path}.parameters.{one.name}"
    label = translator(language)(one.words)
    return PackField(where, label, text, widget, required=not one.optional)


def sent_document(pack: PolicyPack, sent: Mapping[str, str]) -> Document:
    """The document of a pack with what a form sent; what it left out is as it stands."""
    document = document_of(pack)
    for name in ("title", "issuer", "note", "tier"):
        document[name] = sent.get(name, document[name]).strip()
    for name in DATES:
        if name in sent:
            document.pop(name, None)
            if sent[name].strip():
                document[name] = _date(sent[name].strip())
    if "scope" in sent:
        document["scope"] = [one for one in sent["scope"].split("\n") if one]
    if "usual" in sent:
        document["usual"] = sent["usual"] == "yes"
    for number, rule in enumerate(document["rules"]):
        _fill(rule, f"rules[{number}]", sent)
    return document


def without_dropped(document: Document) -> Document:
    """The document without the rules that are to be left out."""
    return document | {"rules": [one for one in document["rules"] if one["severity"] != OFF]}


def _fill(rule: Document, path: str, sent: Mapping[str, str]) -> None:
    for name in ("severity", "article", "text"):
        rule[name] = sent.get(f"{path}.{name}", rule[name]).strip()
    for one in KEYS[rule["key"]].fields:
        text = sent.get(f"{path}.parameters.{one.name}")
        if text is None:
            continue
        rule["parameters"].pop(one.name, None)
        if one.numeric and text.strip():
            rule["parameters"][one.name] = _number(text.strip())
        elif not one.numeric:
            words = [word.strip() for word in BETWEEN.split(text)]
            rule["parameters"][one.name] = [word for word in words if word]


def _date(text: str) -> date | str:
    """The date typed; the text itself where it is none, to be told so."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _number(text: str) -> int | str:
    return int(text) if text.isdecimal() and len(text) < 10 else text
