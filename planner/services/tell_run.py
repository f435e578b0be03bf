"""Tell how a run goes and what came of it, in words an office uses; figures stand apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.domain.run import RunProgress, RunState
from planner.language import translator
from planner.persistence.plans import PlanState, plan_revisions
from planner.services.speak import STAGES
from planner.services.stored_checks import checked, speech_of
from planner.services.stored_events import open_event
from planner.services.watch_run import watch_run
from solver.constraint import N_, Level
from solver.result import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner.domain.finding import Finding
    from planner.domain.run import Run
    from planner.persistence.store import Store
    from planner.services.speak import Speech
    from planner.services.stored_checks import Standing

STATES = {
    RunState.QUEUED: N_("Waiting for its turn"),
    RunState.RUNNING: N_("Planning now"),
    RunState.DONE: N_("Planned"),
    RunState.FAILED: N_("No plan was made"),
    RunState.CANCELLED: N_("Cancelled before it began"),
}
STOPPING = N_("Stopping; the best plan so far is kept")
STALE = N_("The event was changed meanwhile: plan it again.")


@dataclass(frozen=True)
class StageTold:
    """How far one stage is."""

    name: str
    words: str
    best: bool
    """Proved: nothing better exists."""
    figures: str


@dataclass(frozen=True)
class RunTold:
    """How a run stands."""

    number: int
    event: str
    open: bool
    stopping: bool
    words: str
    failure: str
    stages: tuple[StageTold, ...]
    last: int
    """The number of the last progress row told."""


@dataclass(frozen=True)
class Told:
    """What the last plan of an event breaks, leaves out, and what people must know."""

    revision: int
    in_force: int | None
    """The revision that is published; None where none is."""
    broken: tuple[str, ...]
    left_out: tuple[str, ...]
    decide: tuple[str, ...]
    """Findings: what cannot be, and policies not kept."""
    notices: tuple[str, ...]
    unasked: PlannerError | None
    """Why the rules cannot be asked as things stand."""


def tell_run(store: Store, number: int, language: str) -> RunTold:
    """A run as it stands now; NotFound where there is none."""
    watched = watch_run(store, number)
    say = translator(language)
    run = watched.run
    stopping = run.state.open and run.cancel
    return RunTold(
        number=run.number,
        event=run.event,
        open=run.state.open,
        stopping=stopping,
        words=say(STOPPING if stopping else STATES[run.state]),
        failure=say(STALE) if run.stale else say(run.failure),
        stages=tuple(_stages(watched.progress, run, language)),
        last=max((one.number for one in watched.progress), default=0),
    )


def _stages(progress: Iterable[RunProgress], run: Run, language: str) -> Iterable[StageTold]:
    """The last word of each stage, in the order they were begun."""
    latest = {one.kind: one for one in progress}
    say = translator(language)
    for kind, one in latest.items():
        yield StageTold(
            name=say(STAGES[kind]),
            words=say(_words(one, at_work=run.state.open)),
            best=one.status == Status.OPTIMAL,
            figures=_figures(one, language),
        )


def _words(one: RunProgress, *, at_work: bool) -> str:
    if one.status == Status.OPTIMAL:
        return N_("already the best there is")
    if one.status == Status.INFEASIBLE:
        return N_("cannot be done as asked")
    if one.score is None:
        return N_("no plan within the time")
    if one.status is None and at_work:
        return _so_far(one.score[Level.MEDIUM])
    if one.score[Level.MEDIUM] == 0:
        return N_("everything asked for is in; only wishes could be kept better")
    if one.bound.get(Level.MEDIUM) == one.score[Level.MEDIUM]:
        return N_("nothing more can be taken in; only wishes could be kept better")
    return N_("planned, perhaps something more can be taken in")


def _so_far(left_out: int) -> str:
    if left_out:
        return N_("a plan is found; more of what is asked for is being taken in")
    return N_("everything asked for is in; better plans are being looked for")


def _figures(one: RunProgress, language: str) -> str:
    if one.score is None:
        return ""
    bound = "/".join(_figure(one.bound.get(level)) for level in Level)
    score = "/".join(str(one.score[level]) for level in Level)
    message = N_("broken/left out/wishes {score}, at best {bound}, after {seconds} s")
    return translator(language)(message).format(
        score=score, bound=bound, seconds=f"{one.seconds:.1f}"
    )


def _figure(value: int | None) -> str:
    return "–" if value is None else str(value)


def tell_plan(store: Store, event: str, language: str) -> Told | None:
    """What to know of the last plan of an event as it stands now; None where it has none."""
    opened = open_event(store, event)
    standing = checked(store, opened)
    if standing is None or opened.plan is None:
        return None
    with store.reading() as session:
        states = plan_revisions(session, event)
    speech = speech_of(store, opened, language)
    notice = Severity.NOTICE
    return Told(
        revision=opened.plan.revision,
        in_force=next((one for one, state in states if state is PlanState.PUBLISHED), None),
        broken=tuple(map(speech.violation, standing.checked.broken)),
        left_out=tuple(map(speech.violation, standing.checked.left_out)),
        decide=_lines(standing, speech, lambda one: one.severity is not notice),
        notices=_lines(standing, speech, lambda one: one.severity is notice),
        unasked=standing.unasked,
    )


def _lines(standing: Standing, speech: Speech, among: Callable[[Finding], bool]) -> tuple[str, ...]:
    return tuple(one.line(speech.translate) for one in standing.findings if among(one))
