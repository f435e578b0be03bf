"""What the rules that are on let the heuristic feel: starts, prices of a tour, of what is missed.

The heuristic knows no rule by itself. A rule may offer `admits` (when a stop may begin, whoever
else is where) or `later` (the earliest start at which it keeps the rule among the others), `joins`
(the same, where the others' visits are not to be missed but met), `weigh` (what one tour breaks of
it), `within` (the same of a rule that looks across tours as well), `sum_up` (what all that a party
sees breaks of it), `rations` (what visits take of what a party has only so much of), `left_out`
(what a missing stop counts) and `prefers` (the start that a stop had better keep).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from solver.constraint import Level
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.hours import first_start
from solver.itineraries.problem import StopKind
from solver.scale import SCALE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solver.itineraries.crowd import Call, Crowd
    from solver.itineraries.plan import Stop
    from solver.itineraries.problem import Day, Problem
    from solver.itineraries.ration import Ration

    Begin = Callable[..., int | None]


@dataclass(frozen=True, order=True)
class Want:
    """A stop that ought to be in some tour; `day` where only that day will do."""

    party: str
    kind: StopKind
    id: str
    day: str | None = None


def wanted(day: Day, stop: Stop) -> Want:
    """What a stop of a day is there for."""
    return Want(day.party, stop.kind, stop.id, None if stop.kind is StopKind.VISIT else day.id)


def beginning(rule: Any) -> Begin | None:
    """The earliest start from a given one on at which a stop keeps `rule`, where it says any."""
    if hasattr(rule, "later"):
        later: Begin = rule.later
        return later
    if not hasattr(rule, "admits"):
        return None

    def earliest(problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int) -> int | None:
        del crowd
        return first_start(rule.admits(problem, day, call), call.ticks, start)

    return earliest


class Feel:
    """The active rules of one problem, sorted by what they offer."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._laters: list[Any] = []
        self._weighs: list[tuple[int, Any]] = []
        self.rations: list[Ration] = []
        self._sums: list[tuple[int, Any]] = []
        self._prefers: list[Any] = []
        self.company: dict[Want, frozenset[Want]] = {}
        """By visit, those that are made in the same interval, or not at all."""
        self.prices: dict[Want, int] = defaultdict(int)
        """What each missing stop costs."""
        for rule in CONSTRAINTS:
            setting = rule.setting(problem)
            if setting is not None:
                self._enrol(rule, SCALE[setting.level] * setting.weight, setting.level)

    def _enrol(self, rule: Any, price: int, level: Level) -> None:
        # A soft rule leaves every start open; its price is felt in the tour, where it says one.
        begin = beginning(rule)
        if level is Level.HARD:
            self._bind(rule)
        self._listen(rule, price)
        for missed in rule.left_out(self._problem) if hasattr(rule, "left_out") else ():
            want = Want(missed.party, missed.kind, missed.id, missed.day)
            self.prices[want] += price * missed.amount
            # What is begun at another time is missing all the same.
            if level is not Level.HARD and begin is not None and begin not in self._laters:
                self._laters.append(begin)

    def _bind(self, rule: Any) -> None:
        """Take up what a hard rule says of starts and rations."""
        if (begin := beginning(rule)) is not None:
            self._laters.append(begin)
        if hasattr(rule, "joins"):
            self._laters.append(rule.joins)
            self._join()
        if hasattr(rule, "rations"):
            self.rations += rule.rations(self._problem)

    def _listen(self, rule: Any, price: int) -> None:
        """Take up what a rule counts, and which starts it likes."""
        for name in ("weigh", "within"):
            if hasattr(rule, name):
                self._weighs.append((price, getattr(rule, name)))
        if hasattr(rule, "sum_up") and rule.asked(self._problem):
            self._sums.append((price, rule.sum_up))
        if hasattr(rule, "prefers") and self._problem.planned:
            self._prefers.append(rule.prefers)

    def _join(self) -> None:
        for together in self._problem.togethers:
            wants = [Want(one, StopKind.VISIT, together.site) for one in together.parties]
            for want in wants:
                met = self.company.get(want, frozenset())
                self.company[want] = met | {one for one in wants if one != want}

    def start(self, crowd: Crowd, day: Day, call: Call, ready: int) -> int | None:
        """The earliest start from `ready` on that every rule admits; None where none does."""
        start = ready
        while True:
            before = start
            for later in self._laters:
                found = later(self._problem, crowd, day=day, call=call, start=start)
                if found is None:
                    return None
                start = found
            if start == before:
                return start

    def price(self, day: Day, stops: tuple[Stop, ...]) -> int:
        """What the rules that look at one tour say against it."""
        return sum(price * weigh(self._problem, day, stops) for price, weigh in self._weighs)

    @property
    def sums(self) -> bool:
        """Whether any rule looks at all that a party sees."""
        return bool(self._sums)

    def summed(self, party: str, seen: Sequence[str]) -> int:
        """What the rules that look at all that a party sees say against it."""
        return sum(price * sum_up(self._problem, party, seen) for price, sum_up in self._sums)

    @property
    def choosy(self) -> bool:
        """Whether any rule prefers one start to another."""
        return bool(self._prefers)

    def preferred(self, day: Day, call: Call, ready: int) -> int:
        """The start that a stop had better wait for; `ready` where it need not wait."""
        start = ready
        for prefers in self._prefers:
            found: int | None = prefers(self._problem, day, call)
            start = start if found is None else max(start, found)
        return start
