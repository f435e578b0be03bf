"""Tell how a run goes and what came of it, in words an office uses; figures stand apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.run import RunProgress, RunState
from planner.language import translator
from planner.persistence.failures import said_failure
from planner.persistence.runs import answers_of
from planner.services.say_conflict import say_conflict
from planner.services.speak import STAGES
from planner.services.stored_events import open_event
from planner.services.watch_run import run_of, watch_run
from solver.constraint import N_, Level
from solver.result import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner.domain.account import Role
    from planner.domain.run import Run
    from planner.persistence.store import Store

STATES = {
    RunState.QUEUED: N_("Waiting for its turn"),
    RunState.RUNNING: N_("Planning now"),
    RunState.DONE: N_("Planned"),
    RunState.FAILED: N_("No plan was made"),
    RunState.CANCELLED: N_("Cancelled before it began"),
}
STOPPING = N_("Stopping; the best plan so far is kept")
REFUSED = N_("Planned, and not taken")
STALE = N_("The event was changed meanwhile: plan it again.")


MORE = {
    "itineraries": N_("at most {number} more visits or meals can be taken in"),
    "vehicles": N_("at most {number} more people can be driven"),
    "seating": N_("at most {number} more people can be seated"),
    "rooms": N_("at most {number} more sessions can be held"),
}
MORE_OF_ANY = N_("at most {number} more of what is asked for can be taken in")


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
    refused: bool
    """Planned, and not taken: the event was changed meanwhile."""
    clashing: tuple[str, ...] = ()
    """What cannot hold together, where that was proved."""
    given_up: tuple[str, ...] = ()
    """What there would be a plan without."""


def tell_run(store: Store, event: str, number: int, language: str, *, role: Role) -> RunTold:
    """A run of an event as it stands now; NotFound where it has none of that number.

    What clashes is told to those who can mend it: it may be what nobody else is to know of anyone.
    """
    watched = watch_run(store, run_of(store, event, number).number)
    say = translator(language)
    run = watched.run
    return RunTold(
        number=run.number,
        event=run.event,
        open=run.state.open,
        stopping=run.state.open and run.cancel,
        words=say(_state(run)),
        failure=say(STALE) if run.stale else said_failure(run.failure, say),
        stages=tuple(_stages(watched.progress, run, language)),
        last=max((one.number for one in watched.progress), default=0),
        refused=run.stale,
        **(_conflict(store, run, language) if role.edits else {}),
    )


def _state(run: Run) -> str:
    if run.stale:
        return REFUSED
    return STOPPING if run.state.open and run.cancel else STATES[run.state]


def _conflict(store: Store, run: Run, language: str) -> dict[str, tuple[str, ...]]:
    """What an impossible run came to, by what its last stage answered."""
    if run.state is not RunState.FAILED:
        return {}
    opened = open_event(store, run.event)
    found = (one for one in answers_of(store, run.number) if one.answer.get("conflict"))
    return {
        name: said
        for stage in found
        for name, said in say_conflict(opened, stage.kind, stage.answer, language).items()
    }


def _stages(progress: Iterable[RunProgress], run: Run, language: str) -> Iterable[StageTold]:
    """The last word of each stage, in the order they were begun."""
    latest = {one.kind: one for one in progress}
    say = translator(language)
    for kind, one in latest.items():
        yield StageTold(
            name=say(STAGES[kind]),
            words=_words(one, language, at_work=run.state.open),
            best=one.status == Status.OPTIMAL,
            figures=_figures(one, language),
        )


def _words(one: RunProgress, language: str, *, at_work: bool) -> str:
    say = translator(language)
    if one.status == Status.OPTIMAL:
        return say(N_("already the best there is"))
    if one.status == Status.INFEASIBLE:
        return say(N_("cannot be done as asked"))
    if one.score is None:
        return say(N_("no plan within the time"))
    if one.status is None and at_work:
        return say(_so_far(one.score[Level.MEDIUM]))
    return _reached(one, one.score[Level.MEDIUM], say)


def _reached(one: RunProgress, left_out: int, say: Callable[[str], str]) -> str:
    """What is in, and how much more there could be: the bound says at most so much."""
    if left_out == 0:
        return say(N_("everything asked for is in; only wishes could be kept better"))
    least = one.bound.get(Level.MEDIUM)
    if least is None:
        return say(N_("planned, perhaps something more can be taken in"))
    if least == left_out:
        return say(N_("nothing more can be taken in; only wishes could be kept better"))
    return say(MORE.get(one.kind, MORE_OF_ANY)).format(number=left_out - least)


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
