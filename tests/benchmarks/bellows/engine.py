"""The search and the model of seating, asked about the rules of this benchmark."""

from functools import partial

from solver.seating import model, search
from tests.benchmarks.bellows.constraints import CONSTRAINTS

propose = partial(search.propose, rules=CONSTRAINTS)
load = search.load
build, fits = model.build, model.fits
bound = partial(model.bound, rules=CONSTRAINTS)
tight = partial(model.tight, rules=CONSTRAINTS)
closed = partial(model.closed, rules=CONSTRAINTS)
