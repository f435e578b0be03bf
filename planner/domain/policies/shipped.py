"""The packs that come with the planner: one TOML file each, beside this one."""

from functools import cache
from importlib.resources import files

from planner.domain.policies.reading import read_packs
from planner.domain.policy import PolicyPack

ENDING = ".toml"


@cache
def shipped() -> tuple[PolicyPack, ...]:
    """All of them, by name of file; read once, when they are first asked for."""
    folder = files("planner.domain.policies")
    found = sorted((one.name, one) for one in folder.iterdir() if one.name.endswith(ENDING))
    return read_packs((name, one.read_text("utf-8")) for name, one in found)
