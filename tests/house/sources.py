"""Our own Python files, parsed: what the tests of the house look at."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("solver", "planner", "web", "fixtures")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def files(*folders: str) -> list[Path]:
    """The Python files under `folders` of the repository, in order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """The path as a person would say it."""
    return path.relative_to(ROOT).as_posix()


def dotted(pattern: str) -> list[str]:
    """The names under which the modules that match a pattern are imported."""
    found = sorted(ROOT.glob(pattern))
    return [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in found]


def parsed(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    """The name and the syntax tree of every file under `folders`."""
    for path in files(*folders):
        yield name(path), ast.parse(path.read_text(encoding="utf-8"))


def nodes(*folders: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node of every file under `folders`, with the file's name."""
    for path, tree in parsed(*folders):
        for node in ast.walk(tree):
            yield path, node
