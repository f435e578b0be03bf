"""Every constraint is enrolled, named, worded and tested."""

import re
from pathlib import Path
from string import Formatter

from solver.catalogue import KINDS
from solver.constraint import Constraint
from tests.house.sources import ROOT, dotted

RULES = [(kind, rule) for kind in KINDS.values() for rule in kind.constraints]


def _module(rule: Constraint) -> str:
    return type(rule).__module__


def _fields(message: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(message) if field is not None}


def test_ids_are_unique() -> None:
    """No two constraints share an id."""
    ids = [rule.id for _, rule in RULES]
    assert sorted(ids) == sorted(set(ids))


def test_ids_are_kebab_case() -> None:
    """An id is small letters in words joined by hyphens."""
    assert [r.id for _, r in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", r.id)] == []


def test_a_file_is_named_for_its_id() -> None:
    """The constraint `room-too-small` lives in `room_too_small.py`."""
    names = [(r.id, _module(r).rpartition(".")[2]) for _, r in RULES]
    assert [pair for pair in names if pair[0].replace("-", "_") != pair[1]] == []


def test_every_constraint_file_is_enrolled() -> None:
    """A file in `constraints/` without its name in CONSTRAINTS would be a rule that nobody asks."""
    written = set(dotted("solver/*/constraints/[a-z]*.py"))
    assert written - {_module(rule) for _, rule in RULES} == set()


def test_every_constraint_has_its_test_file() -> None:
    """`solver/rooms/constraints/x.py` is tested by `tests/solver/rooms/test_x.py`."""
    wanted = [
        Path("tests", *package.split(".")[:2], f"test_{stem}.py")
        for package, _, stem in (_module(rule).rpartition(".") for _, rule in RULES)
    ]
    assert [path.as_posix() for path in wanted if not (ROOT / path).exists()] == []


def test_every_constraint_has_its_words() -> None:
    """A rule states itself, says how it is broken, and what would mend it, in sentences."""
    texts = [(r.id, text) for _, r in RULES for text in (r.statement, r.broken, r.remedy)]
    assert [pair for pair in texts if not re.fullmatch(r".+[.?]", pair[1])] == []


def test_a_statement_has_no_blanks() -> None:
    """What a rule states holds for every subject, so it names none."""
    assert [rule.id for _, rule in RULES if _fields(rule.statement)] == []


def test_a_check_only_problem_posts_nothing() -> None:
    """A kind without a model has no rule that would tell a solver anything."""
    silent = [type(rule) for kind, rule in RULES if kind.model is None]
    assert [rule.id for rule in silent if rule.post is not Constraint.post] == []
