"""JSON both ways, and the schemas, once: by pydantic adapters over the dataclasses."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from pydantic import TypeAdapter, ValidationError

from solver.result import FORM

if TYPE_CHECKING:
    from collections.abc import Hashable

    from solver.catalogue import Kind
    from solver.constraint import Violation
    from solver.result import Conflict, Result
    from solver.verify import Verdict


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


def _path(location: tuple[int | str, ...]) -> str:
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)


def _read(kind: type, text: str | bytes) -> Any:
    try:
        return _adapter(kind).validate_json(text)
    except ValidationError as error:
        raise UnreadableForm(
            tuple(Fault(_path(found["loc"]), found["msg"]) for found in error.errors())
        ) from error


def read_problem(kind: Kind, text: str | bytes) -> Any:
    """The problem in `text`; raises UnreadableForm with every fault, rules' settings included."""
    problem = _read(kind.problem, text)
    if faults := tuple(_rule_faults(kind, problem)):
        raise UnreadableForm(faults)
    return problem


def _rule_faults(kind: Kind, problem: Any) -> list[Fault]:
    faults = []
    for place, rule in enumerate(problem.rules):
        try:
            kind.constraint(rule.constraint).setting(problem)
        except KeyError:
            faults.append(Fault(f"$.rules[{place}].constraint", f"no rule {rule.constraint!r}"))
        except (TypeError, ValueError) as error:
            faults.append(Fault(f"$.rules[{place}]", str(error)))
    return faults


def read_plan(kind: Kind, text: str | bytes) -> Any:
    """The plan in `text`, which is a bare plan or a Result that carries one."""
    try:
        bare = json.loads(text)
    except ValueError as error:
        raise UnreadableForm((Fault("$", f"not JSON: {error}"),)) from error
    if isinstance(bare, dict) and "plan" in bare and "status" in bare:
        bare = bare["plan"]
    return _read(kind.plan, json.dumps(bare))


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
        "amount": violation.amount,
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
        printed["conflict"] = plain_conflict(result.conflict)
    return printed


def plain_conflict(conflict: Conflict) -> list[dict[str, Any]]:
    """The members of a conflict: each a rule and the ids it is about."""
    return [
        {"constraint": member.constraint, "subjects": [subject for _, subject in member.subjects]}
        for member in conflict.members
    ]
