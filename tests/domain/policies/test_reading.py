"""Packs are read from data files, and told all that is wrong with them."""

from __future__ import annotations

from datetime import date

import pytest

from planner.domain.errors import Unreadable
from planner.domain.policies.keys import KEYS
from planner.domain.policies.reading import document_of, pack_of, read_packs
from planner.domain.policies.shipped import shipped
from planner.domain.policy import Force, Scope, Tier
from tests.differences import differences

LOCAL = """
id = "ours"
issuer = "市委办公室"
title = "接待细则"
tier = "local"
date = 2026-01-05
from = 2026-02-01
to = 2027-02-01
scope = ["official"]
note = "试行"

[[rules]]
key = "work-meals"
severity = "warn"
article = "第三条"
text = "工作餐一次。"
parameters = { at_most = 1 }

[[rules]]
key = "suite"
severity = "hard"
article = "第四条"
text = "套房限省部级。"
parameters = { ranks = ["省部级"] }
"""


def _paths(text: str) -> list[tuple[str, str, str]]:
    with pytest.raises(Unreadable) as told:
        read_packs([("ours.toml", text)])
    return [(one.sheet, one.cell, one.what.said()) for one in told.value.faults]


def test_a_pack_says_what_its_file_says() -> None:
    """Dates, scope, tier, figures and words come over."""
    (pack,) = read_packs([("ours.toml", LOCAL)])
    assert (pack.id, pack.issuer, pack.title, pack.note) == (
        "ours",
        "市委办公室",
        "接待细则",
        "试行",
    )
    assert (pack.tier, pack.scope, pack.usual) == (Tier.LOCAL, (Scope.OFFICIAL,), False)
    assert (pack.dated, pack.valid_from, pack.valid_to) == (
        date(2026, 1, 5), date(2026, 2, 1), date(2027, 2, 1),
    )  # fmt: skip
    meals, suite = pack.rules
    assert (meals.key, meals.severity, meals.figure("at_most")) == ("work-meals", Force.WARN, 1)
    assert (suite.article, suite.words("ranks")) == ("第四条", ("省部级",))


def test_a_pack_is_read_again_from_its_document() -> None:
    """Every pack that is shipped, and one with all fields set."""
    for pack in (*shipped(), *read_packs([("ours.toml", LOCAL)])):
        assert list(differences(pack_of(document_of(pack), pack.id), pack)) == []


def test_every_fault_is_told_at_its_path() -> None:
    """A slip in a key, a severity, a figure and a parameter, all at once."""
    wrong = (
        LOCAL.replace('key = "work-meals"', 'key = "work-meal"')
        .replace('severity = "hard"', 'severity = "very"')
        .replace('ranks = ["省部级"]', "ranks = []")
        .replace('note = "试行"', "nota = 1\nusual = 3")
    )
    assert _paths(wrong) == [
        ("ours.toml", "nota", "there is no “nota” here"),
        ("ours.toml", "usual", "this cannot be read"),
        ("ours.toml", "rules[0].key", "there is no “work-meal” here"),
        ("ours.toml", "rules[1].severity", "there is no “very” here"),
        ("ours.toml", "rules[1].parameters.ranks", "this cannot be read"),
    ]


def test_a_figure_is_a_whole_number_within_its_limits() -> None:
    """Neither true nor -1 nor 1.5 is; what is missing or strange is told too."""
    for said in ("true", "-1", "1.5", '"1"'):
        text = LOCAL.replace("at_most = 1", f"at_most = {said}")
        ((_, path, _),) = _paths(text)
        assert path == "rules[0].parameters.at_most"
    told = _paths(LOCAL.replace("at_most = 1", "atmost = 1"))
    assert [(path, what) for _, path, what in told] == [
        ("rules[0].parameters.atmost", "there is no “atmost” here"),
        ("rules[0].parameters.at_most", "nothing stands here"),
    ]


def test_what_is_no_pack_is_told_in_words() -> None:
    """No TOML, no rules, an end before the beginning, an id twice."""
    assert [path for _, path, _ in _paths("id = ")] == [""]
    assert [path for _, path, _ in _paths(LOCAL.partition("[[rules]]")[0])] == ["rules"]
    assert [path for _, path, _ in _paths(LOCAL.replace("2027-02-01", "2026-02-01"))] == ["to"]
    with pytest.raises(Unreadable) as told:
        read_packs([("a.toml", LOCAL), ("b.toml", LOCAL)])
    assert [one.line() for one in told.value.faults] == [
        "b.toml!id: “ours” is the id of a.toml too — give each pack an id of its own"
    ]


def test_every_key_is_used_by_a_pack_that_is_shipped() -> None:
    """No key stands in the code that no text asks for."""
    assert {rule.key for pack in shipped() for rule in pack.rules} == set(KEYS)
