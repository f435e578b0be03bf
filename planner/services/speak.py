"""Say results in an office's words: names for ids, clock times for ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel.dates import format_datetime

from planner.domain.layouts.labels import say_label
from planner.domain.motorcade import MAKES, POST_WORDS
from planner.domain.names import names_of
from planner.domain.partings import partings
from planner.language import CHINESE, times, translator
from planner.language.wording import listed
from planner.services.solving.ticks import Ticks
from solver.catalogue import KINDS
from solver.constraint import N_, Level
from solver.result import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.domain.event import Event, Register
    from planner.domain.plan import Plan
    from planner.domain.transfer import Trip
    from planner.services.solving.pipeline import Stage
    from solver.constraint import Violation
    from solver.result import Result, Subject
    from solver.vehicles.problem import Transfer

STAGES = {
    "rooms": N_("Sessions and halls"),
    "itineraries": N_("Visits and meals"),
    "vehicles": N_("Vehicles"),
    "seating": N_("Seats"),
}
LEVELS = {
    Level.HARD: N_("must"),
    Level.MEDIUM: N_("left out"),
    Level.SOFT: N_("wish"),
}


class Speech:
    """Says violations and conflicts of one event, with names for ids and times for ticks.

    `problems` are those of the stages by kind: they name what only a problem has, its days and
    transfers; `names`, what others of these have been called before. An id without a name speaks
    for itself.
    """

    def __init__(
        self,
        register: Register,
        event: Event,
        *,
        language: str,
        plan: Plan | None = None,
        problems: Mapping[str, Any] | None = None,
        names: Mapping[str, str] | None = None,
    ) -> None:
        self.translate = translator(language)
        self._language, self._ticks = language, Ticks(event)
        self._names = names_of(register, event) | dict(names or {})
        for parting in partings(register, event):
            self._names.setdefault(parting.id, parting.what.said(self.translate))
        for kind, problem in (problems or {}).items():
            # What the office has named keeps its name: a seat may be called as a delegation is.
            self._names = self._of_problem(kind, problem) | self._names
        for visit in plan.visits if plan else ():
            self._names[visit.id] = f"{self.name(visit.party)} {self.name(visit.site or '')}"
        for trip in plan.trips if plan else ():
            self._names[trip.id] = self._trip(trip)

    def name(self, identifier: str) -> str:
        """The name of anything."""
        return self._names.get(identifier, identifier)

    def clock(self, tick: int) -> str:
        """Weekday and time of day in the event's zone."""
        pattern = "EEE HH:mm"
        return str(format_datetime(self._ticks.to_time(tick), pattern, locale=self._language))

    def violation(self, violation: Violation) -> str:
        """A violation in one line: level, rule id, sentence, remedy."""
        said = violation.sentence(self.name, self.clock, self.translate)
        remedy = violation.advice(self.name, self.clock, self.translate)
        level = self.translate(LEVELS[violation.level])
        return self.translate(N_("[{level}] {rule}: {said} — {remedy}")).format(
            level=level, rule=violation.constraint, said=said, remedy=remedy
        )

    def conflict(self, stage: Stage) -> str:
        """The smallest set of requirements that cannot hold together, one a line, and then
        what it would do to give up."""
        found = stage.result.conflict
        clashing, given_up = (found.members, found.given_up) if found else ((), ())
        told = [self.translate(N_("These cannot all hold together:"))]
        told += [f"  - {self.requirement(stage.kind, member)}" for member in clashing]
        if given_up:
            told.append(self.translate(N_("There is a plan without:")))
            told += [f"  - {self.requirement(stage.kind, member)}" for member in given_up]
        return "\n".join(told)

    def requirement(self, kind: str, member: Subject) -> str:
        """A rule, and what it is about in one place."""
        about = listed([self.name(one) for _, one in member.subjects], self._language)
        statement = self.translate(KINDS[kind].constraint(member.constraint).statement)
        with_about = self.translate(N_("{statement} ({about})"))
        return with_about.format(statement=statement, about=about) if about else statement

    def _of_problem(self, kind: str, problem: Any) -> dict[str, str]:
        if kind == "vehicles":
            ways = {transfer.id: self._transfer(transfer) for transfer in problem.transfers}
            posts = {post.value: self.translate(said) for post, said in POST_WORDS.items()}
            return ways | posts | self._motorcades(problem, ways)
        if kind == "itineraries":
            return {day.id: self._day(day.earliest) for day in problem.days} | {
                rest.id: self.translate(N_("noon rest"))
                for day in problem.days
                for rest in day.rests
            }
        if kind == "seating":
            return {
                table.id: self._table(table.id)
                for sitting in problem.sittings
                for table in sitting.tables
            } | {
                seat.id: say_label(seat.id, in_chinese=self._language == CHINESE)
                for sitting in problem.sittings
                for seat in sitting.seats
            }
        return {}

    def _transfer(self, transfer: Transfer) -> str:
        """The run of a shuttle by its line and hour, else from where to where."""
        if transfer.headway and transfer.wish is not None:
            return f"{self.name(transfer.id.rpartition('@')[0])} {self.clock(transfer.wish)}"
        return f"{self.name(transfer.origin)}→{self.name(transfer.destination)}"

    def _motorcades(self, problem: Any, ways: Mapping[str, str]) -> dict[str, str]:
        """Each way of a motorcade by the motorcade's name and its ends."""
        return {
            one.id: f"{self.name(one.id.partition(MAKES)[0])} {ways[one.transfers[0]]}"
            for one in problem.motorcades
        }

    def _table(self, table: str) -> str:
        return self.translate(N_("table {number}")).format(number=table.rpartition("-")[2])

    def _day(self, tick: int) -> str:
        """The date alone: the sentences that name a day name the party too."""
        return times.short_day(self._ticks.to_time(tick).date(), self._language)

    def _trip(self, trip: Trip) -> str:
        car = self.name(trip.vehicle) if trip.vehicle else ""
        left = trip.interval
        leave = format_datetime(left.start, "EEE HH:mm", locale=self._language) if left else ""
        told = listed([part for part in (car, leave) if part], self._language)
        return told or trip.id


def stage_line(result: Result, language: str) -> str:
    """How a stage went, in one line an office can use, the figures behind it."""
    translate = translator(language)
    figures = ""
    if result.score is not None:
        score = result.score
        gap = "–" if result.gap.soft is None else f"{result.gap.soft:.1f} %"
        figures = translate(N_(" ({score}, {gap}, {seconds} s)")).format(
            score=f"{score.hard}/{score.medium}/{score.soft}",
            gap=gap,
            seconds=f"{result.seconds:.1f}",
        )
    return translate(N_("{stage}: {words}{figures}")).format(
        stage=translate(STAGES[result.kind]), words=translate(_words(result)), figures=figures
    )


def _words(result: Result) -> str:
    if result.status is Status.OPTIMAL:
        return N_("already the best there is")
    if result.status is Status.FEASIBLE:
        return N_("planned, a better plan may exist")
    if result.status is Status.INFEASIBLE:
        return N_("cannot be done as asked")
    return N_("no plan within the time")
