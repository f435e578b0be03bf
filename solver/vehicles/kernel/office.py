"""What the rules of an office ask of one tour: hours, wishes, company; its moments are for that."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.vehicles.kernel.company import agree, counted
from solver.vehicles.kernel.moments import NEVER, best_moments, first_moments, last_moments
from solver.vehicles.kernel.shifts import keeps_hours, trips, unbuffered, unfed
from solver.vehicles.kernel.tables import OFFICE, OWED, REQUESTS, WAITING, WISH, service
from solver.vehicles.kernel.tours import ASKED, AT, DRAFT


@compiled
def drivable(t: Whole, d: Whole, route: int, size: int) -> bool:
    """Whether the draft can be driven, with its moments, and what it costs besides driving."""
    d[ASKED] = 0
    if not first_moments(t, d, route, size):
        return False
    if not t[OFFICE]:
        return True
    if size > 0:
        last_moments(t, d, route, size)
        best_moments(t, d, route, size)
    count = trips(t, d, route, size)
    counted(t, d, count)
    if not (keeps_hours(t, d, route, count) and agree(t, d, count)):
        return False
    if count > 0:
        d[ASKED] = unfed(t, d, route, count) + unbuffered(t, d, route, count)
        d[ASKED] += _wishes(t, d, route, size)
    return True


@compiled
def _wishes(t: Whole, d: Whole, route: int, size: int) -> int:
    """What it costs that some leave at another hour, or in another car, than they should."""
    cost = 0
    for k in range(size):
        node = d[d[DRAFT] + k]
        if node < t[REQUESTS]:
            cost += t[t[OWED] + route * t[REQUESTS] + node]
            wish = t[t[WISH] + node]
            if wish < NEVER // 4:
                cost += abs(d[d[AT] + k] + service(t, route, node) - wish) * t[WAITING]
    return cost
