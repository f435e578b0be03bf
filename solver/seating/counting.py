"""What a seating of many at tables must cost, by counting: cheap, and never above what one costs.

Units and the tables that they use are a graph, with an edge where a unit has somebody at a table:
`unit-scattered` prices its edges. Where a host is at each table, units of hosts have as many edges
as there are tables; and what wishes join has no fewer edges than units and tables, less one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import TYPE_CHECKING

from solver.constraint import Level
from solver.seating.constraints.guest_unseated import GuestUnseated
from solver.seating.constraints.pair_apart import PairApart
from solver.seating.constraints.table_without_host import TableWithoutHost
from solver.seating.constraints.unit_scattered import UnitScattered
from solver.seating.constraints.unsuited_seat import UnsuitedSeat
from solver.seating.problem import HOST, Sitting, Wish
from solver.seating.seated import mixed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solver.constraint import Constraint
    from solver.seating.problem import Guest, Pair, Problem

BEYOND = 1 << 40
"""The price of what a plan that is as good as can be above the soft level never does."""


def counted(problem: Problem, rules: Iterable[Constraint]) -> int:
    """What every seating of the one sitting costs at least at the soft level, all being seated."""
    sitting, asked = problem.sittings[0], tuple(rules)
    unseated = _price(problem, asked, GuestUnseated)
    if unseated < BEYOND or len(sitting.guests) > len(sitting.seats):
        return 0
    found = _worth(_needs(sitting), _price(problem, asked, UnsuitedSeat))
    if not _is_plain(sitting):
        return found
    room, further = Room(sitting), _price(problem, asked, UnitScattered)
    hostless = _price(problem, asked, TableWithoutHost)
    found += _worth(room.shared_by_hosts(), min(further, hostless))
    apart = _price(problem, asked, PairApart)
    dear = [pair for pair in sitting.pairs if pair.weight * apart >= further]
    return found + _worth(room.joined(dear), further)


def _worth(amount: int, price: int) -> int:
    """The price of an amount at the soft level: what is priced above it is not there."""
    return amount * price if price < BEYOND else 0


def _price(problem: Problem, rules: tuple[Constraint, ...], kind: type[Constraint]) -> int:
    """What a unit of a rule's amount costs; nothing where the rule is off."""
    rule = next((one for one in rules if isinstance(one, kind)), None)
    setting = None if rule is None else rule.setting(problem)
    if setting is None or not setting.weight:
        return 0
    return setting.weight if setting.level is Level.SOFT else BEYOND


def _needs(sitting: Sitting) -> int:
    """How many needs there is no seat for, each kind of need counted alone."""
    asked = Counter(need for guest in sitting.guests for need in set(guest.needs))
    offered = Counter(offer for seat in sitting.seats for offer in set(seat.offers))
    return sum((asked - offered).values())


def _is_plain(sitting: Sitting) -> bool:
    """Whether all sit at tables of one part of the room, none of which is to be mixed."""
    tables = {seat.table for seat in sitting.seats}
    areas = {seat.area for seat in sitting.seats}
    return "" not in tables and len(areas) == 1 and not mixed(sitting)


@dataclass(frozen=True)
class Room:
    """A sitting at tables of one part of the room; who is of no unit is one alone."""

    sitting: Sitting

    def fewest(self, guests: int) -> int:
        """So many tables at least hold so many guests."""
        return sum(held < guests for held in accumulate(self._sizes(), initial=0))

    def shared_by_hosts(self) -> int:
        """By how many tables those with a host outnumber what units of hosts may use.

        For each of them a unit of hosts uses a table more than it needs, or a table has no host.
        """
        sitting = self.sitting
        tables = {seat.table for seat in sitting.seats}
        unasked = tables - {table.id for table in sitting.tables if table.host_wanted}
        used = self.fewest(sum(bool(guest.side) for guest in sitting.guests))
        return max(0, used - len(unasked) - self._needed(self._of_hosts()))

    def joined(self, pairs: Iterable[Pair]) -> int:
        """How many tables more than they need units use that wishes join, those of hosts left out.

        A wish that is not met parts what is joined once at most, and saves one such table: each of
        `pairs` is to be no cheaper than that. Wishes to be near count where that is at one table.
        """
        company, found = self._companies(pairs), 0
        for units in company:
            people = sum(self._name(guest) in units for guest in self.sitting.guests)
            edges = len(units) + self.fewest(people) - 1
            found += max(0, edges - self._needed(units))
        return found

    def _sizes(self) -> list[int]:
        chairs = Counter(seat.table for seat in self.sitting.seats)
        return sorted(chairs.values(), reverse=True)

    def _needed(self, units: set[str]) -> int:
        """So many tables these units use without being blamed for it."""
        largest = self._sizes()[0]
        people = Counter(self._name(guest) for guest in self.sitting.guests)
        return sum(ceil(people[unit] / largest) for unit in units)

    @staticmethod
    def _name(guest: Guest) -> str:
        return f"unit {guest.unit}" if guest.unit else f"guest {guest.id}"

    def _of_hosts(self) -> set[str]:
        return {self._name(guest) for guest in self.sitting.guests if guest.side == HOST}

    def _companies(self, pairs: Iterable[Pair]) -> list[set[str]]:
        """The units that wishes join, directly or by others."""
        name = {guest.id: self._name(guest) for guest in self.sitting.guests}
        company = {unit: {unit} for unit in sorted(set(name.values()) - self._of_hosts())}
        for pair in pairs:
            one, other = company.get(name[pair.one]), company.get(name[pair.other])
            if one is None or other is None or one is other or pair.wish not in self._wishes():
                continue
            one |= other
            company |= dict.fromkeys(other, one)
        return list({id(units): units for units in company.values()}.values())

    def _wishes(self) -> tuple[Wish, ...]:
        """The wishes that are met at one table alone."""
        table = {seat.id: seat.table for seat in self.sitting.seats}
        across = any(
            table[near] != seat.table for seat in self.sitting.seats for near in seat.beside
        )
        return (Wish.SAME_TABLE,) if across else (Wish.SAME_TABLE, Wish.BESIDE, Wish.NEAR)
