"""The rules of this benchmark: those of seating, and one of its own."""

from solver.constraint import Constraint
from solver.seating.constraints import CONSTRAINTS as SEATING
from tests.benchmarks.bellows.constraints.guest_among_strangers import GuestAmongStrangers

CONSTRAINTS: tuple[Constraint, ...] = (*SEATING, GuestAmongStrangers())
