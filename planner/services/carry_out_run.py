"""Carry out a run: plan its event as it stands, tell of each better plan, save the last.

Named to the worker as `planner.services.carry_out_run:carry_out`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner.domain.run import Keep, RunProgress, StageAnswer
from planner.jobs.queue import Turn
from planner.persistence.claims import begin, fail, finish, is_current, keep
from planner.persistence.plans import save_plan
from planner.services.plan_event import IMPOSSIBLE, Outcome, plan_event
from planner.services.solving.keep_all import keep_all
from planner.services.solving.pinned import release
from planner.services.stored_events import open_event, snapshot_of
from solver.constraint import N_, Score
from solver.form import plain, plain_result, read_plan
from solver.limits import Limits, Progress
from solver.result import Bound, Gap, Result, Status
from solver.solve import solve
from solver.verify import verify

if TYPE_CHECKING:
    from planner.domain.event import Event
    from planner.domain.plan import Plan
    from planner.services.opened import Opened
    from solver.catalogue import Kind

PAUSE_SECONDS = 0.1
"""Between two better plans of a stage that are told: ten a second are more than anyone reads."""
CANNOT_BE = N_("What is asked for cannot hold together.")
NOTHING_FOUND = N_("No plan was found in the time given.")


def carry_out(turn: Turn) -> None:
    """Plan the event of a run, from what earlier attempts at it hold."""
    opened = open_event(turn.store, turn.run.event)
    reached = begin(turn.store, turn.claim, opened.event.revision)
    stages = _Stages(turn, {one.kind: one for one in reached}, began=turn.clock())
    event, typed = _kept(opened, turn.run.limits.keep)
    outcome = plan_event(
        opened.register,
        event,
        typed,
        _limits(turn, reached, stages),
        bookings=opened.bookings,
        solving=stages.solve,
        keep=turn.run.limits.keep,
    )
    if outcome.stages[-1].result.plan is None:
        impossible = outcome.code == IMPOSSIBLE
        fail(turn.store, turn.claim, CANNOT_BE if impossible else NOTHING_FOUND)
    else:
        made = release(opened.plan, outcome.plan) if opened.plan else outcome.plan
        _save(turn, replace(outcome, event=opened.event, plan=made))


def _kept(opened: Opened, keep: Keep) -> tuple[Event, Plan | None]:
    """The event and its plan, with so much held as the run is to leave as it is."""
    if keep is Keep.PLANNED and opened.plan is not None:
        return keep_all(opened.event, opened.plan)
    return opened.event, opened.plan


def _limits(turn: Turn, reached: tuple[StageAnswer, ...], stages: _Stages) -> Limits:
    """The run's limits, less the time of the stages that have ended in earlier attempts."""
    asked = turn.run.limits
    spent = sum(one.answer["seconds"] for one in reached if one.ended)
    return Limits(
        clock=turn.clock,
        began=turn.clock(),
        seconds=max(0.0, asked.seconds - spent),
        effort=asked.effort,
        workers=asked.workers,
        seed=asked.seed,
        stop=turn.stop,
        progress=stages.tell,
    )


def _save(turn: Turn, outcome: Outcome) -> None:
    """Save the plan and end the run, both or neither; a stale plan is not the event's."""
    run, store = turn.run, turn.store
    with store.writing(run.asked_by, about=run.event) as session:
        connection = session.connection()
        current = is_current(connection, run, outcome.event.revision)
        plan = save_plan(session, snapshot_of(outcome)) if current else None
        finish(connection, turn.claim, plan=plan, at=store.clock())


@dataclass
class _Stages:
    """Solves stage after stage, and keeps what each reaches as soon as it is told."""

    turn: Turn
    reached: Mapping[str, StageAnswer]
    began: float
    told: float = -PAUSE_SECONDS

    def solve(self, kind: Kind, problem: Any, limits: Limits, previous: Any) -> Result:
        """Solve a stage from what an earlier attempt had, else from the plan before; one that had
        ended is not done again."""
        earlier = self.reached.get(kind.name)
        plan = _plan(kind, earlier.answer) if earlier else None
        if earlier is not None and earlier.ended and plan is not None:
            result = _result(earlier.answer, plan)
            # Another event may have published since: then it counts no more than any plan.
            if verify(kind, problem, plan).score == result.score:
                return result
        result = solve(kind, problem, limits, plan or previous)
        self._end(result)
        return result

    def tell(self, better: Progress) -> None:
        """Keep a better plan and tell of it, unless one was told just now."""
        now = self.turn.clock()
        if better.score.hard or now - self.told < PAUSE_SECONDS:
            return
        self.told = now
        answer = StageAnswer(kind=better.kind, ended=False, answer=plain(better.plan))
        self._keep(answer, score=plain(better.score))

    def _end(self, result: Result) -> None:
        answer = StageAnswer(kind=result.kind, ended=True, answer=plain_result(result))
        self._keep(
            answer,
            score=plain(result.score) if result.score else None,
            bound=plain(result.bound),
            status=result.status.value,
        )

    def _keep(self, answer: StageAnswer, **told: Any) -> None:
        seconds = round(self.turn.clock() - self.began, 3)
        progress = RunProgress(number=0, kind=answer.kind, seconds=seconds, **told)
        keep(self.turn.store, self.turn.claim, answer, progress)


def _plan(kind: Kind, answer: Mapping[str, Any]) -> Any:
    """The plan of an answer; None where its stage ended without one."""
    return read_plan(kind, json.dumps(answer)) if answer.get("plan", answer) else None


def _result(told: Mapping[str, Any], plan: Any) -> Result:
    return Result(
        kind=told["kind"],
        status=Status(told["status"]),
        score=Score(**told["score"]),
        bound=Bound(**told["bound"]),
        gap=Gap(**told["gap"]),
        seconds=told["seconds"],
        seed=told["seed"],
        plan=plan,
    )
