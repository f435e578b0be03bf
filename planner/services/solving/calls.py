"""Who is called to which part of a room: the layout for a company, and each one's place in it.

A call gives the chairs and the same guests with their side and their area: beyond that, order
and the solver decide.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.layouts.armchairs import ONE_ORDER
from planner.domain.layouts.choices import Signing
from planner.domain.layouts.numbers import Numbers
from planner.domain.venue import Layout
from planner.services.solving.asked import Asked, called_to, lay, sideless
from planner.services.solving.hall_calls import call_to_hall
from planner.services.solving.laid import VISITOR
from solver.seating.problem import HOST, Guest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner.domain.layouts.conventions import Conventions
    from planner.domain.layouts.seat_plan import SeatPlan
    from planner.services.solving.asked import Called
    from planner.services.solving.laid import Company

FACING = (Layout.LONG_TABLE, Layout.HOLLOW_SQUARE, Layout.SOFAS, Layout.SIGNING)
"""Where two delegations sit or stand face to face, or side by side."""


def call(company: Company, asked: Asked, conventions: Conventions) -> Called | None:
    """The chairs and the guests, called to their parts; None where nobody has a seat."""
    if asked.layout not in _CALLS:
        return None
    facing = _facing(company) if asked.layout in FACING else company
    return _CALLS[asked.layout](facing, asked, conventions)


def _facing(company: Company) -> Company:
    """Of two delegations without a host, the first has the guests' side, the other the hosts'."""
    units = list(dict.fromkeys(guest.unit for guest in company.guests))
    if company.of(HOST) or len(units) != 2:
        return company
    sides = dict(zip(units, (VISITOR, HOST), strict=True))
    guests = tuple(replace(guest, side=sides[guest.unit]) for guest in company.guests)
    return replace(company, guests=guests)


def _long_table(company: Company, asked: Asked, conventions: Conventions) -> Called:
    """The first of each side at the table, their interpreters behind them, the others in rows."""
    visitors, hosts = company.of(VISITOR), company.of(HOST)
    if not visitors or not hosts:
        return _square(company, replace(asked, layout=Layout.HOLLOW_SQUARE), conventions)
    most = conventions.table_side_seats
    at_table = (*visitors[:most], *hosts[:most])
    behind = (*visitors[most:], *hosts[most:])
    numbers = Numbers(
        guests=min(len(visitors), most),
        hosts=min(len(hosts), most),
        others=len(visitors[most:]),
        others_hosts=len(hosts[most:]),
        interpreted=_interpreted(company, most),
    )
    guests = (
        *called_to(at_table, "table"),
        *called_to(company.interpreters, "interpreter", side=""),
        *called_to(behind, "back"),
    )
    return lay(asked.layout, numbers, conventions), guests


def _interpreted(company: Company, most: int) -> tuple[str, ...]:
    """The seats behind which interpreters sit: their guests' own, else the first that are left.

    The first `most` of each side sit in the order of their ranks on `guest-1`, `guest-2` …
    """
    seats = {
        guest.id: f"{side}-{order}"
        for side in (VISITOR, HOST)
        for order, guest in enumerate(company.of(side)[:most], start=1)
    }
    free = sorted(seats.values(), key=lambda seat: int(seat.rpartition("-")[2]))
    chosen: list[str] = []
    for interpreter in company.interpreters:
        own = seats.get(interpreter.interprets or "")
        seat = own if own in free else next(iter(free), None)
        if seat is not None:
            free.remove(seat)
            chosen.append(seat)
    return tuple(chosen)


def _square(company: Company, asked: Asked, conventions: Conventions) -> Called:
    """Everyone at the table; a hollow square has two sides where both are there."""
    guests = tuple(replace(guest, needs=()) for guest in company.among)
    sides = [guest.side for guest in guests]
    hosts = sides.count(HOST) if asked.layout is Layout.HOLLOW_SQUARE else 0
    if not 0 < hosts < len(guests):
        seats = lay(asked.layout, Numbers(guests=len(guests)), conventions)
        return seats, sideless(guests)
    numbers = Numbers(guests=len(guests) - hosts, hosts=hosts)
    return lay(asked.layout, numbers, conventions), guests


def _armchairs(company: Company, asked: Asked, conventions: Conventions) -> Called:
    if conventions.call in ONE_ORDER:
        everyone = sideless(replace(guest, needs=()) for guest in company.among)
        return lay(asked.layout, Numbers(guests=len(everyone)), conventions), everyone
    numbers = Numbers(
        guests=len(company.of(VISITOR)),
        hosts=len(company.of(HOST)),
        interpreted=_interpreted(company, len(company.guests)),
    )
    ranked = [guest for guest in company.guests if guest.rank is not None]
    guests = (*called_to(ranked, "table"), *called_to(company.interpreters, "interpreter", side=""))
    return lay(asked.layout, numbers, conventions), guests


def _round_tables(company: Company, asked: Asked, conventions: Conventions) -> Called:
    """The first table for the first of each side, their interpreters on chairs behind them.

    Who interprets for someone at another table sits at a table too, with the lowest rank.
    """
    everyone = _gathered(company.among)
    tables = asked.tables or -(-len(everyone) // conventions.table_seats)
    eating = [guest for guest in everyone if guest.rank is not None]
    seats = _tables(eating, tables, conventions)
    heads = {
        guest.id: f"{side}-{order}"
        for side in (VISITOR, HOST)
        for order, guest in enumerate(_first(eating, side, seats), start=1)
    }
    behind = [g for g in everyone if g.rank is None and g.interprets in heads]
    last = 1 + max((guest.rank or 0 for guest in everyone), default=0)
    eating += [replace(g, rank=last) for g in everyone if g.rank is None and g not in behind]
    interpreted = tuple(heads[guest.interprets or ""] for guest in behind)
    seats = _tables(eating, tables, conventions, interpreted=interpreted)
    first = [guest for side in (VISITOR, HOST) for guest in _first(eating, side, seats)]
    others = [guest for guest in eating if guest not in first]
    called = (
        *called_to(first, "head"),
        *called_to(others, "tables"),
        *called_to(behind, "interpreter", side=""),
    )
    return seats, called


def _gathered(guests: tuple[Guest, ...]) -> tuple[Guest, ...]:
    """Units that are to sit together: not the hosts, who receive, nor an only delegation."""
    units = {guest.unit for guest in guests if guest.side == VISITOR}
    apart = {side for side in (VISITOR, HOST) if side == HOST or len(units) == 1}
    if not units:
        return guests
    return tuple(replace(g, unit="") if g.side in apart else g for g in guests)


def _tables(
    eating: list[Guest],
    tables: int,
    conventions: Conventions,
    *,
    interpreted: tuple[str, ...] = (),
) -> SeatPlan:
    sides = [guest.side for guest in eating]
    numbers = Numbers(
        guests=sides.count(VISITOR),
        hosts=sides.count(HOST),
        tables=tables,
        interpreted=interpreted,
    )
    return lay(Layout.ROUND_TABLES, numbers, conventions)


def _first(eating: list[Guest], side: str, seats: SeatPlan) -> list[Guest]:
    """Those of one side whom the first table holds, by rank."""
    room = sum(seat.area == "head" and seat.side == side for seat in seats.seats)
    return [guest for guest in eating if guest.side == side][:room]


def _followed(company: Company, side: str) -> list[Guest]:
    """One side in order, each followed by who interprets for them."""
    queue = [guest for guest in company.among if guest.side == side]
    ranked = [guest for guest in queue if guest.rank is not None]
    following = {guest.id: [g for g in queue if g.interprets == guest.id] for guest in ranked}
    followed = [one for guest in ranked for one in (guest, *following[guest.id])]
    return followed + [guest for guest in queue if guest not in followed]


def _signing(company: Company, asked: Asked, conventions: Conventions) -> Called:
    """One signatory of each side at the table, the others standing behind.

    Of many parties all stand behind the one chair.
    """
    if conventions.signing is Signing.ONE_CHAIR:
        standing = _silent(sideless(called_to(company.among, "standing")))
        return lay(asked.layout, Numbers(guests=len(standing)), conventions), standing
    called: list[Guest] = []
    counts = {}
    for side in (VISITOR, HOST):
        queue = _followed(company, side)
        signs = next((g for g in queue if g.id in asked.signatories), queue[0] if queue else None)
        counts[side] = len(queue)
        called += called_to([g for g in queue if g is signs], "sign")
        called += called_to([g for g in queue if g is not signs], "standing")
    numbers = Numbers(guests=counts[VISITOR], hosts=counts[HOST])
    return lay(asked.layout, numbers, conventions), _silent(called)


def _silent(guests: Iterable[Guest]) -> tuple[Guest, ...]:
    """The same guests where nobody talks: an interpreter stands by nobody's side."""
    return tuple(replace(guest, interprets=None, languages=()) for guest in guests)


def _photo(company: Company, asked: Asked, conventions: Conventions) -> Called:
    sides = {side: _followed(company, side) for side in (VISITOR, HOST)}
    numbers = Numbers(guests=len(sides[VISITOR]), hosts=len(sides[HOST]))
    everyone = (replace(g, needs=()) for queue in sides.values() for g in queue)
    return lay(asked.layout, numbers, conventions), _silent(everyone)


def _dinner_table(company: Company, asked: Asked, conventions: Conventions) -> Called:
    """Everyone at the one table, interpreters as the last of their side."""
    eating = tuple(replace(guest, needs=()) for guest in company.among)
    last = 1 + max((guest.rank or 0 for guest in eating), default=0)
    eating = tuple(replace(g, rank=last) if g.rank is None else g for g in eating)
    sides = [guest.side for guest in eating]
    numbers = Numbers(guests=sides.count(VISITOR), hosts=sides.count(HOST))
    return lay(asked.layout, numbers, conventions), eating


_CALLS: dict[Layout, Callable[[Company, Asked, Conventions], Called]] = {
    Layout.ROSTRUM: call_to_hall,
    Layout.THEATRE: call_to_hall,
    Layout.CLASSROOM: call_to_hall,
    Layout.LONG_TABLE: _long_table,
    Layout.HOLLOW_SQUARE: _square,
    Layout.U_SHAPE: _square,
    Layout.ROUND_TABLES: _round_tables,
    Layout.DINNER_TABLE: _dinner_table,
    Layout.AWARDS: call_to_hall,
    Layout.SOFAS: _armchairs,
    Layout.SIGNING: _signing,
    Layout.PHOTO: _photo,
}
