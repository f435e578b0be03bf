"""What other events' published plans hold, told to each problem of this event's plan."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.domain.booking import ResourceKind
from planner.services.solving.ticks import Ticks
from solver.event.problem import Booking as Held
from solver.itineraries.problem import Busy
from solver.itineraries.relations import Engaged
from solver.rooms.window import Window
from solver.vehicles.fleet import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from planner.domain.booking import Booking
    from planner.domain.event import Event


def beside(kind: str, problem: Any, event: Event, bookings: Sequence[Booking]) -> Any:
    """The problem of a stage with what others hold marked as busy."""
    fields = _BUSY.get(kind, ())
    if not bookings or not fields:
        return problem
    held = _Held(event, bookings)
    return replace(
        problem,
        **{name: tuple(held.mark(one, of, as_) for one in getattr(problem, name))
           for name, of, as_ in fields},
    )  # fmt: skip


def without_bookings(kind: str, problem: Any, bare: Any) -> Any:
    """The problem of a stage as it would be had others held nothing, like one that is `bare`.

    `beside` adds what others hold at the end: so much of each member is its own as `bare` has.
    """
    own: dict[str, Any] = {}
    for name, _, _ in _BUSY.get(kind, ()):
        known = {one.id: len(one.busy) for one in getattr(bare, name)}
        members = getattr(problem, name)
        own[name] = tuple(replace(one, busy=one.busy[: known.get(one.id)]) for one in members)
    return replace(problem, **own)


def held(event: Event, bookings: Iterable[Booking]) -> Iterator[Held]:
    """Bookings in ticks, for the rules of the whole; a site may receive several at once."""
    ticks = Ticks(event)
    for one in bookings:
        if one.kind is not ResourceKind.SITE:
            start, end = ticks.of(one.interval)
            yield Held(resource=one.resource, start=start, end=end, by=one.event)


class _Held:
    """Bookings by resource, in the ticks of one event."""

    def __init__(self, event: Event, bookings: Iterable[Booking]) -> None:
        self._ticks = Ticks(event)
        self._found: dict[tuple[ResourceKind, str], list[Booking]] = defaultdict(list)
        for booking in bookings:
            self._found[booking.kind, booking.resource].append(booking)

    def mark(self, one: Any, kind: ResourceKind, busy: Callable[[int, int, Booking], Any]) -> Any:
        """A room, person, site, car or driver with its bookings added to what it is busy with."""
        found = self._found.get((kind, one.id), ())
        if not found:
            return one
        spans = (busy(*self._ticks.of(booking.interval), booking) for booking in found)
        return replace(one, busy=(*one.busy, *spans))


def _window(start: int, end: int, booking: Booking) -> Window:
    del booking
    return Window(start=start, end=end)


def _visit(start: int, end: int, booking: Booking) -> Busy:
    return Busy(start=start, end=end, parties=1, people=booking.people)


def _received(start: int, end: int, booking: Booking) -> Engaged:
    del booking
    return Engaged(start=start, end=end)


def _drive(start: int, end: int, booking: Booking) -> Interval:
    del booking
    return Interval(start=start, end=end)


_BUSY: dict[str, tuple[tuple[str, ResourceKind, Callable[[int, int, Booking], Any]], ...]] = {
    "rooms": (("rooms", ResourceKind.ROOM, _window), ("persons", ResourceKind.PERSON, _window)),
    "itineraries": (
        ("sites", ResourceKind.SITE, _visit),
        ("hosts", ResourceKind.PERSON, _received),
    ),
    "vehicles": (
        ("vehicles", ResourceKind.VEHICLE, _drive),
        ("drivers", ResourceKind.DRIVER, _drive),
    ),
}
"""By kind of problem: which of its members have bookings, of what sort, and how it says so."""
