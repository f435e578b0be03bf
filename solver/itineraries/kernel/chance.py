"""Chance, as every compiled search draws it: `draft` has its state where it is looked for."""

from solver.compiled.chance import below as below
from solver.compiled.chance import fraction as fraction
