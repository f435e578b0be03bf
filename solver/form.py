"""JSON both ways, and the schemas, once: by pydantic adapters over the dataclasses."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from solver.result import FORM

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from solver.catalogue import Kind
    from solver.constraint import Constraint, Rule, Violation
    from solver.result import Result, Subject
    from solver.verify import Verdict


LARGEST = 10**9
"""The largest whole number of a problem or plan, either way: sums of products stay within what
CP-SAT counts in, and no tick of any event comes near it."""


@dataclass(frozen=True)
class Fault:
    """One thing that cannot be read: where (a JSON path like `$.rooms[2].seats`), and what."""

    path: str
    what: str


class UnreadableForm(Exception):
    """A problem or plan that cannot be read; carries every fault at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(f"{fault.path}: {fault.what}" for fault in faults))
        self.faults = faults


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast("type[Any]", kind))


def _path(location: tuple[int | str, ...], root: str) -> str:
    return root + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)


def _parsed(text: str | bytes) -> Any:
    try:
        return from_json(text, allow_inf_nan=False)
    except ValueError as error:
        raise UnreadableForm((Fault("$", f"not JSON: {error}"),)) from error


def _read(kind: type, form: Any, *, root: str = "$") -> Any:
    faults = list(_too_large(form, root))
    if faults:
        raise UnreadableForm(tuple(faults))
    try:
        return _adapter(kind).validate_json(json.dumps(form))
    except ValidationError as error:
        raise UnreadableForm(tuple(_faults(error, root))) from error


def _faults(error: ValidationError, root: str) -> list[Fault]:
    return [
        Fault(_path(found["loc"], root), found["msg"].removeprefix("Value error, "))
        for found in error.errors()
    ]


def _too_large(form: Any, path: str) -> Iterator[Fault]:
    if isinstance(form, dict):
        for name, part in form.items():
            yield from _too_large(part, f"{path}.{name}")
    elif isinstance(form, list):
        for place, part in enumerate(form):
            yield from _too_large(part, f"{path}[{place}]")
    elif isinstance(form, int) and abs(form) > LARGEST:
        yield Fault(path, f"a number beyond {LARGEST} either way")


def read_problem(kind: Kind, text: str | bytes) -> Any:
    """The problem in `text`; raises UnreadableForm with every fault, rules' settings included."""
    problem = _read(kind.problem, _parsed(text))
    if faults := tuple(_rule_faults(kind, problem)):
        raise UnreadableForm(faults)
    return problem


def _rule_faults(kind: Kind, problem: Any) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, rule in enumerate(problem.rules):
        path = f"$.rules[{place}]"
        if rule.constraint in seen:
            yield Fault(f"{path}.constraint", f"rule {rule.constraint!r} stands twice")
        seen.add(rule.constraint)
        try:
            yield from _setting_faults(kind.constraint(rule.constraint), rule, problem, path=path)
        except KeyError:
            yield Fault(f"{path}.constraint", f"no rule {rule.constraint!r}")


def _setting_faults(constraint: Constraint, rule: Rule, problem: Any, *, path: str) -> list[Fault]:
    given = json.dumps(dict(rule.parameters))
    try:
        # Strict: a parameter is used as it is given, so 20.0 or "20" is not the number 20.
        _adapter(constraint.parameters).validate_json(given, strict=True)
        constraint.setting(problem)
    except ValidationError as error:
        return _faults(error, f"{path}.parameters")
    except ValueError as error:
        return [Fault(path, str(error))]
    return []


def read_plan(kind: Kind, text: str | bytes) -> Any:
    """The plan in `text`, which is a bare plan or a Result that carries one."""
    form = _parsed(text)
    if not (isinstance(form, dict) and "plan" in form and "status" in form):
        return _read(kind.plan, form)
    if form["plan"] is None:
        raise UnreadableForm((Fault("$.plan", "this Result holds no plan"),))
    return _read(kind.plan, form["plan"], root="$.plan")


def plain(thing: Any) -> Any:
    """Any of our dataclasses as plain lists, dicts, numbers and texts."""
    kind: type = type(thing)
    return _adapter(kind).dump_python(thing, mode="json")


def schema(kind: Kind) -> dict[str, Any]:
    """The JSON schemas of a kind's problem and plan."""
    return {
        "form": FORM,
        "kind": kind.name,
        "problem": _adapter(kind.problem).json_schema(),
        "plan": _adapter(kind.plan).json_schema(),
    }


def plain_violation(violation: Violation) -> dict[str, Any]:
    """A violation as `verify` prints it."""
    return {
        "constraint": violation.constraint,
        "level": violation.level.value,
        "subjects": [subject for _, subject in violation.subjects],
        "amount": violation.measured,
        "unit": violation.unit,
        "sentence": violation.sentence(),
    }


def plain_verdict(verdict: Verdict) -> dict[str, Any]:
    """A verdict as `verify` prints it."""
    return {
        "score": plain(verdict.score),
        "violations": [plain_violation(violation) for violation in verdict.violations],
    }


def plain_result(result: Result) -> dict[str, Any]:
    """A Result as `solve` prints it."""
    printed = {
        "form": result.form,
        "kind": result.kind,
        "status": result.status.value,
        "score": None if result.score is None else plain(result.score),
        "bound": plain(result.bound),
        "gap": plain(result.gap),
        "seconds": round(result.seconds, 3),
        "seed": result.seed,
        "plan": None if result.plan is None else plain(result.plan),
    }
    if result.conflict is not None:
        printed["conflict"] = _plain_subjects(result.conflict.members)
        printed["given_up"] = _plain_subjects(result.conflict.given_up)
    return printed


def _plain_subjects(members: Iterable[Subject]) -> list[dict[str, Any]]:
    """Each a rule and the ids it is about."""
    return [
        {"constraint": member.constraint, "subjects": [subject for _, subject in member.subjects]}
        for member in members
    ]
