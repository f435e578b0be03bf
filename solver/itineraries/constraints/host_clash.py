"""A host receives one party at a time, and has time for the way from one site to the next."""

from __future__ import annotations

from itertools import accumulate, combinations
from typing import TYPE_CHECKING

from solver.constraint import MINUTES, N_, Constraint, Level, Violation
from solver.itineraries.chart import Shared
from solver.itineraries.crowd import Presence, first_clear
from solver.itineraries.hours import FAR
from solver.itineraries.plan import visits
from solver.itineraries.problem import Opening, StopKind
from solver.itineraries.relations import joint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.crowd import Call, Crowd
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Problem
    from solver.itineraries.relations import Host


def _way(problem: Problem, origin: str, destination: str) -> int:
    """Ticks from one site to another: a host drives it by himself, nobody has to get aboard."""
    return problem.driving(problem.site[origin].place, problem.site[destination].place)


class HostClash(Constraint):
    """Between two visits lies the way between their sites, whichever party comes first.

    Parties that are to see a site together are one party to its host. What other events hold a
    host for has no place: it must only not overlap.
    """

    id = "host-clash"
    levels = (Level.HARD,)
    unit = MINUTES
    statement = N_(
        "A host receives one party at a time, and has time for the way from one site to the next."
    )
    broken = N_("{host} lacks {amount} minutes to receive {party} at {site} at {start_at}.")
    remedy = N_("Let {party} see {site} at another time, or let somebody else receive there.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """One of each two visits comes first, with the way in between."""
        for host in problem.hosts:
            own = [(day, node) for day, node in model.visits() if node.id in host.sites]
            for (day, one), (other_day, other) in combinations(own, 2):
                if one.id == other.id and joint(problem, day.party, other_day.party, one.id):
                    continue
                ways = _way(problem, one.id, other.id), _way(problem, other.id, one.id)
                made = model.one_after_the_other(one, other, ways)
                model.require(self, *made, host=host.id, party=day.party, site=one.id)
            for day, node in own:
                for taken in host.busy:
                    made = model.clear_of(node, taken.start, taken.end)
                    model.require(self, *made, host=host.id, party=day.party, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at each two visits of a host, and at each visit beside what others hold."""
        for host in problem.hosts:
            own = sorted(
                ((day.party, visit) for day, visit in visits(problem, plan)),
                key=lambda one: (one[1].start, one[1].end),
            )
            own = [(party, visit) for party, visit in own if visit.id in host.sites]
            for (other, before), (party, visit) in combinations(own, 2):
                if before.id == visit.id and joint(problem, other, party, visit.id):
                    continue
                lack = before.end + _way(problem, before.id, visit.id) - visit.start
                if lack > 0:
                    yield self._broken(host, party, visit.id, visit.start, amount=lack)
            for party, visit in own:
                for taken in host.busy:
                    lack = min(visit.end, taken.end) - max(visit.start, taken.start)
                    if lack > 0:
                        yield self._broken(host, party, visit.id, visit.start, amount=lack)

    def _broken(self, host: Host, party: str, site: str, start: int, *, amount: int) -> Violation:
        return self.violation(amount=amount, host=host.id, party=party, site=site, start_at=start)

    def later(
        self, problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int
    ) -> int | None:
        """When each host of the site is there, and has the way behind or before him."""
        if call.kind is not StopKind.VISIT:
            return start
        taken: list[Presence] = []
        for host in problem.hosts:
            if call.id in host.sites:
                taken += [Presence(one.start, one.end, people=0) for one in host.busy]
                taken += _elsewhere(problem, crowd, host, day=day, site=call.id)
        return first_clear(start, call.ticks, taken)

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """Between what other events hold each host of the site for."""
        del day
        if call.kind is not StopKind.VISIT:
            return None
        own = (host for host in problem.hosts if call.id in host.sites)
        taken = sorted((one.start, one.end) for host in own for one in host.busy)
        if not taken:
            return None
        begins = accumulate((end for _, end in taken), max, initial=-FAR)
        ends = [*(start for start, _ in taken), FAR]
        pairs = zip(begins, ends, strict=True)
        return tuple(Opening(start=begin, end=end) for begin, end in pairs if begin < end)

    def chart(self, chart: Chart, price: int) -> None:
        """Who receives at one site only lets in one party; others go from site to site."""
        del price
        problem = chart.problem
        together = {one.site for one in problem.togethers}
        for host in problem.hosts:
            for site in host.sites:
                chart.shared.setdefault(site, Shared())
            if len(host.sites) > 1 or together & set(host.sites):
                chart.hosts.append(host)
            elif host.sites and not problem.site[host.sites[0]].busy:
                own = chart.shared[host.sites[0]]
                own.parties = min(own.parties, 1)
            elif host.sites:
                chart.hosts.append(host)


def _elsewhere(
    problem: Problem, crowd: Crowd, host: Host, *, day: Day, site: str
) -> Iterator[Presence]:
    """When a host cannot be at a site for other parties' sake, the ways included."""
    for other in host.sites:
        there, back = _way(problem, site, other), _way(problem, other, site)
        for one in crowd.at(other, but=day.id):
            if one.party and not (other == site and joint(problem, day.party, one.party, site)):
                yield Presence(one.start - there, one.end + back, people=0, party=one.party)
