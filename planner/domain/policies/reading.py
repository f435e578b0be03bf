"""A policy pack from a document and back, with every fault told at its path.

A document is what TOML makes of a file: the web's form is read by the very same rules.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from difflib import get_close_matches
from tomllib import TOMLDecodeError, loads
from typing import TYPE_CHECKING, Any, TypeVar

from planner.domain.errors import Fault, Unreadable
from planner.domain.policies.keys import KEYS, Field
from planner.domain.policy import Force, Parameter, PolicyPack, PolicyRule, Scope, Tier
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    Word = TypeVar("Word", bound=StrEnum)

Document = dict[str, Any]
DATES = {"date": "dated", "from": "valid_from", "to": "valid_to"}
PACK = ("id", "issuer", "title", "tier", *DATES, "scope", "usual", "note", "rules")
RULE = ("key", "severity", "article", "text", "parameters")
LONGEST = 2000
"""More letters than an article has; a pack is shown and printed."""
MOST_RULES = 200
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def read_packs(files: Iterable[tuple[str, str]]) -> tuple[PolicyPack, ...]:
    """The packs of files (name, TOML); Unreadable, with every fault of all, where one is none."""
    packs: list[PolicyPack] = []
    faults: list[Fault] = []
    named: dict[str, str] = {}
    for name, text in files:
        try:
            pack = pack_of(_parsed(name, text), name)
        except Unreadable as unreadable:
            faults += unreadable.faults
            continue
        if pack.id in named:
            what = sentence(N_("“{id}” is the id of {file} too"), id=pack.id, file=named[pack.id])
            faults.append(Fault(name, "id", what, sentence(N_("give each pack an id of its own"))))
        named[pack.id] = name
        packs.append(pack)
    if faults:
        raise Unreadable(faults[0].sheet, tuple(faults))
    return tuple(packs)


def _parsed(name: str, text: str) -> Document:
    try:
        return loads(text)
    except TOMLDecodeError as error:
        what = sentence(N_("this is no TOML: {error}"), error=str(error))
        raise Unreadable(
            name, (Fault(name, "", what, sentence(N_("correct the file as it says"))),)
        ) from None


def pack_of(document: Mapping[str, Any], name: str) -> PolicyPack:
    """The pack of a document; Unreadable with every fault, each at its path, where it is none."""
    reading = _Reading(name)
    pack = reading.pack(document)
    if reading.faults:
        raise Unreadable(name, tuple(reading.faults))
    return pack


def document_of(pack: PolicyPack) -> Document:
    """The document that a pack is read from."""
    return {
        "id": pack.id,
        "issuer": pack.issuer,
        "title": pack.title,
        "tier": pack.tier.value,
        **{name: getattr(pack, own) for name, own in DATES.items() if getattr(pack, own)},
        "scope": [one.value for one in pack.scope],
        "usual": pack.usual,
        "note": pack.note,
        "rules": [_rule_document(rule) for rule in pack.rules],
    }


def _rule_document(rule: PolicyRule) -> Document:
    return {
        "key": rule.key,
        "severity": rule.severity.value,
        "article": rule.article,
        "text": rule.text,
        "parameters": {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in rule.parameters.items()
        },
    }


class _Reading:
    """Reads one document, and keeps what is wrong with it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []

    def pack(self, document: Mapping[str, Any]) -> PolicyPack:
        self._known(document, PACK, "")
        identifier = self._text(document, "id", "")
        if identifier and not _ID.fullmatch(identifier):
            what = sentence(N_("“{text}” is no id"), text=identifier)
            self._fault("id", what, sentence(N_("write small letters, digits and hyphens")))
        dates = {own: self._date(document, name) for name, own in DATES.items()}
        first, end = dates["valid_from"], dates["valid_to"]
        if first and end and end <= first:
            what = sentence(N_("it ends on {end}, before it begins"), end=str(end))
            self._fault("to", what, sentence(N_("write a later date, or none")))
        scope = self._listed(document, "scope", "")
        usual = document.get("usual", False)
        if not isinstance(usual, bool):
            self._fault("usual", *_unlike("true"))
        return PolicyPack(
            id=identifier,
            issuer=self._text(document, "issuer", ""),
            title=self._text(document, "title", ""),
            tier=self._word(document.get("tier", Tier.OWN.value), Tier, "tier"),
            **dates,
            scope=tuple(self._word(one, Scope, f"scope[{n}]") for n, one in enumerate(scope)),
            usual=usual is True,
            note=str(document.get("note", "")),
            rules=tuple(self._rules(document.get("rules", []))),
        )

    def _rules(self, listed: object) -> Iterable[PolicyRule]:
        if not isinstance(listed, list) or not 0 < len(listed) <= MOST_RULES:
            self._fault("rules", *_unlike(f"1 - {MOST_RULES} [[rules]]"))
            return
        for number, one in enumerate(listed):
            path = f"rules[{number}]"
            if not isinstance(one, dict):
                self._fault(path, *_unlike("[[rules]]"))
                continue
            self._known(one, RULE, f"{path}.")
            key = self._text(one, "key", f"{path}.")
            if key and key not in KEYS:
                self._strange(f"{path}.key", key, KEYS)
            yield PolicyRule(
                key=key,
                severity=self._word(one.get("severity"), Force, f"{path}.severity"),
                article=self._text(one, "article", f"{path}."),
                text=self._text(one, "text", f"{path}."),
                parameters=self._parameters(key, one.get("parameters", {}), f"{path}.parameters"),
            )

    def _parameters(self, key: str, given: object, path: str) -> dict[str, Parameter]:
        if not isinstance(given, dict):
            self._fault(path, *_unlike("{ … }"))
            return {}
        if key not in KEYS:
            return {}
        fields = KEYS[key].fields
        self._known(given, [one.name for one in fields], f"{path}.")
        found: dict[str, Parameter] = {}
        for one in fields:
            value = self._parameter(one, given, path)
            if value is not None:
                found[one.name] = value
        return found

    def _parameter(self, one: Field, given: Mapping[str, Any], path: str) -> Parameter | None:
        where = f"{path}.{one.name}"
        if one.name not in given:
            if not one.optional:
                self._fault(where, *_missing())
            return None
        if not one.numeric:
            return tuple(self._listed(given, one.name, f"{path}."))
        value = given[one.name]
        # True is a number to Python, and none to a person.
        if type(value) is not int or not one.least <= value <= one.most:
            self._fault(where, *_no_number(str(value), one))
            return None
        return value

    def _known(self, given: Mapping[str, Any], names: Iterable[str], path: str) -> None:
        for name in given:
            if name not in names:
                self._strange(f"{path}{name}", name, names)

    def _strange(self, path: str, name: str, known: Iterable[str]) -> None:
        close = get_close_matches(name, known := list(known), n=1, cutoff=0.5)
        what = sentence(N_("there is no “{name}” here"), name=name)
        if close:
            remedy = sentence(N_("is “{close}” meant?"), close=close[0])
        else:
            remedy = sentence(N_("write one of: {names}"), names=", ".join(known))
        self._fault(path, what, remedy)

    def _text(self, given: Mapping[str, Any], name: str, path: str) -> str:
        value = given.get(name, "")
        if not isinstance(value, str) or len(value) > LONGEST:
            self._fault(f"{path}{name}", *_unlike("“…”"))
            return ""
        if not value.strip():
            self._fault(f"{path}{name}", *_missing())
        return value.strip()

    def _date(self, given: Mapping[str, Any], name: str) -> date | None:
        value = given.get(name)
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        self._fault(name, *_unlike("2026-01-31"))
        return None

    def _listed(self, given: Mapping[str, Any], name: str, path: str) -> list[str]:
        value = given.get(name)
        if isinstance(value, list) and value:
            texts = [one.strip() for one in value if isinstance(one, str) and one.strip()]
            if len(texts) == len(value):
                return texts
        self._fault(f"{path}{name}", *_unlike("[“…”, “…”]"))
        return []

    def _word(self, said: object, kind: type[Word], path: str) -> Word:
        known = [one.value for one in kind]
        if said not in known:
            self._strange(path, str(said or ""), known)
            return next(iter(kind))
        return kind(str(said))

    def _fault(self, path: str, what: Sentence, remedy: Sentence) -> None:
        self.faults.append(Fault(self.name, path, what, remedy))


def _missing() -> tuple[Sentence, Sentence]:
    return sentence(N_("nothing stands here")), sentence(N_("write it; it must be there"))


def _unlike(form: str) -> tuple[Sentence, Sentence]:
    what = sentence(N_("this cannot be read"))
    return what, sentence(N_("write it in this form: {form}"), form=form)


def _no_number(text: str, one: Field) -> tuple[Sentence, Sentence]:
    what = sentence(N_("“{text}” is no number that can stand here"), text=text)
    remedy = sentence(
        N_("write a whole number from {least} to {most}"), least=one.least, most=one.most
    )
    return what, remedy
