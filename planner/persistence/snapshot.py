"""A saved plan: what was asked at each stage, what was answered, at what score; never changed.

Its `form` says how it is written. A plan of an earlier form is brought to today's by the
functions in UPGRADES, so that any plan ever published can be verified again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.domain.errors import Refused
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence, sentence
from planner.persistence.codec import read, written
from solver.catalogue import KINDS
from solver.constraint import N_, Score
from solver.form import plain, read_plan, read_problem
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from solver.catalogue import Kind

FORM = 1
UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a form to the next one."""


@dataclass(frozen=True)
class Part:
    """One problem of a plan: what was asked, what was answered, at what score, from what seed."""

    kind: str
    problem: Any
    answer: Any
    score: Score
    seed: int | None = None
    """None where the office typed the answer."""


@dataclass(frozen=True)
class Snapshot:
    """A plan in the office's words, and the parts that it was made of."""

    plan: Plan
    parts: tuple[Part, ...]


def packed(snapshot: Snapshot) -> dict[str, Any]:
    """A snapshot as JSON."""
    return {
        "form": FORM,
        "plan": written(snapshot.plan),
        "parts": [
            {
                "kind": part.kind,
                "problem": plain(part.problem),
                "answer": plain(part.answer),
                "score": plain(part.score),
                "seed": part.seed,
            }
            for part in snapshot.parts
        ],
    }


def unpacked(stored: dict[str, Any]) -> Snapshot:
    """A snapshot from JSON of any form so far."""
    now = upgraded(stored)
    return Snapshot(read(Plan, now["plan"]), tuple(_part(part) for part in now["parts"]))


def unpacked_plan(stored: dict[str, Any]) -> Plan:
    """The plan of a snapshot alone: what its stages were asked and answered is left unread."""
    return read(Plan, upgraded(stored)["plan"])  # type: ignore[no-any-return]  # as the hint says


def upgraded(stored: dict[str, Any]) -> dict[str, Any]:
    """A packed snapshot in today's form; refused where a newer release wrote it."""
    form = stored["form"]
    if form > FORM:
        what = sentence(N_("This plan is of form {form}; this release reads {known}."),
                        form=form, known=FORM)  # fmt: skip
        raise Refused(str(form), what)
    for earlier in range(form, FORM):
        stored = UPGRADES[earlier](stored) | {"form": earlier + 1}
    return stored


def _part(stored: dict[str, Any]) -> Part:
    kind: Kind = KINDS[stored["kind"]]
    return Part(
        kind=kind.name,
        problem=read_problem(kind, json.dumps(stored["problem"])),
        answer=read_plan(kind, json.dumps(stored["answer"])),
        score=Score(**stored["score"]),
        seed=stored["seed"],
    )


def disagreements(snapshot: Snapshot) -> Iterator[Sentence]:
    """What verifying a saved plan anew finds different from what was saved with it."""
    for part in snapshot.parts:
        score = verify(KINDS[part.kind], part.problem, part.answer).score
        if score != part.score:
            yield sentence(
                N_("{kind}: the score is {now}, and {then} was saved."),
                kind=part.kind,
                now=_said(score),
                then=_said(part.score),
            )


def _said(score: Score) -> str:
    return f"{score.hard}/{score.medium}/{score.soft}"
