"""The rules of this benchmark: those of seating, and three of its own."""

from solver.constraint import Constraint
from solver.seating.constraints import CONSTRAINTS as SEATING
from tests.benchmarks.dinner.constraints.job_missing import JobMissing
from tests.benchmarks.dinner.constraints.jobs_alike import JobsAlike
from tests.benchmarks.dinner.constraints.no_shared_hobby import NoSharedHobby

CONSTRAINTS: tuple[Constraint, ...] = (*SEATING, NoSharedHobby(), JobMissing(), JobsAlike())
