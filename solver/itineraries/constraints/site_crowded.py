"""No more parties, and no more people, are at a site at once than it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level, Violation
from solver.itineraries.chart import Shared
from solver.itineraries.crowd import Presence
from solver.itineraries.hours import FAR
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.crowd import Call, Crowd
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Problem, Site


@dataclass(frozen=True)
class _Load:
    parties: int
    people: int

    def beside(self, other: _Load) -> _Load:
        """Both together."""
        return _Load(self.parties + other.parties, self.people + other.people)

    def over(self, site: Site) -> int:
        """People too many, or parties too many where the people would fit; 0 where all do."""
        people = self.people - site.capacity_people if site.capacity_people is not None else 0
        parties = self.parties - site.capacity_parties if site.capacity_parties is not None else 0
        return max(people, parties, 0)


def _load(at: int, presences: Iterable[Presence]) -> _Load:
    there = [presence for presence in presences if presence.start <= at < presence.end]
    return _Load(sum(p.parties for p in there), sum(p.people for p in there))


def _presences(problem: Problem, plan: Plan) -> dict[str, list[Presence]]:
    found: dict[str, list[Presence]] = {
        site.id: [Presence(b.start, b.end, b.people, b.parties) for b in site.busy]
        for site in problem.sites
    }
    for day, visit in visits(problem, plan):
        people = problem.site[visit.id].inside(problem.party[day.party])
        found[visit.id].append(Presence(visit.start, visit.end, people, party=day.party))
    return found


class SiteCrowded(Constraint):
    """Parties of the event share a site with one another and with those of other events.

    Of a party that is shown round in batches one is inside, and the others wait elsewhere.
    """

    id = "site-crowded"
    levels = (Level.HARD,)
    unit = "people"
    statement = N_("No more parties, and no more people, are at a site at once than it takes.")
    broken = N_("{site} takes {amount} too many when {party} is there at {at_at}.")
    remedy = N_("Send {party} to {site} at another time, in batches, or not at all.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """People and parties are cumulative at each site that has a limit."""
        for site in problem.sites:
            at_site = [(day, node) for day, node in model.visits() if node.id == site.id]
            if site.capacity_people is not None:
                demands = [site.inside(problem.party[day.party]) for day, _ in at_site]
                held = [(b.start, b.end, b.people) for b in site.busy]
                made = model.shared(at_site, demands, held, site.capacity_people)
                model.require(self, made, site=site.id)
            if site.capacity_parties is not None:
                held = [(b.start, b.end, b.parties) for b in site.busy]
                made = model.shared(at_site, [1] * len(at_site), held, site.capacity_parties)
                model.require(self, made, site=site.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count at every moment at which someone comes in while one of our parties is there."""
        for site, presences in _presences(problem, plan).items():
            for at in sorted({presence.start for presence in presences}):
                ours = [p.party for p in presences if p.party and p.start <= at < p.end]
                over = _load(at, presences).over(problem.site[site])
                if ours and over:
                    yield self.violation(amount=over, site=site, party=ours[-1], at_at=at)

    def later(
        self, problem: Problem, crowd: Crowd, *, day: Day, call: Call, start: int
    ) -> int | None:
        """The earliest start from which there is room until the end."""
        if call.kind is not StopKind.VISIT:
            return start
        site = problem.site[call.id]
        if site.capacity_people is None and site.capacity_parties is None:
            return start
        own = _Load(1, site.inside(problem.party[day.party]))
        if own.over(site):
            return None
        there = sorted(crowd.at(call.id, but=day.id), key=lambda p: p.end)
        for begin in (start, *(p.end for p in there if p.end > start)):
            if _has_room(site, own, there, begin, begin + call.ticks):
                return begin
        return None

    def chart(self, chart: Chart, price: int) -> None:
        """What each site takes at once, where that is limited."""
        del price
        for site in chart.problem.sites:
            if site.capacity_people is not None or site.capacity_parties is not None:
                own = chart.shared.setdefault(site.id, Shared())
                own.people = FAR if site.capacity_people is None else site.capacity_people
                own.parties = FAR if site.capacity_parties is None else site.capacity_parties


def _has_room(site: Site, own: _Load, there: list[Presence], start: int, end: int) -> bool:
    during = [p for p in there if p.start < end and start < p.end]
    moments = {start, *(p.start for p in during if p.start > start)}
    loads = [_load(at, during) for at in moments]
    return not any(
        _Load(ld.parties + own.parties, ld.people + own.people).over(site) for ld in loads
    )
