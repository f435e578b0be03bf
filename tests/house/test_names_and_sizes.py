"""Names say what a thing is; files and functions stay small; everything says what it is for."""

import ast
import re
from collections.abc import Iterator

from tests.house.sources import PRODUCT, Function, files, name, nodes, parsed

FORBIDDEN = re.compile(r"(util|helper|manager|handler|processor|base|common|misc|data|info|item)s?")
LONGEST_FILE = 400
LONGEST_FUNCTION = 40


def _words(identifier: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", identifier)]


def _is_vague(identifier: str) -> bool:
    return any(FORBIDDEN.fullmatch(word) for word in _words(identifier))


def test_no_module_or_package_has_a_vague_name() -> None:
    """No module or folder is called after the words that fit anything."""
    paths = [path for folder in (*PRODUCT, "tests") for path in files(folder)]
    assert [name(p) for p in paths if any(map(_is_vague, name(p)[:-3].split("/")))] == []


def test_no_class_has_a_vague_name() -> None:
    """No class is called after the words that fit anything."""
    classes = [(p, n.name) for p, n in nodes(*PRODUCT, "tests") if isinstance(n, ast.ClassDef)]
    assert [pair for pair in classes if _is_vague(pair[1])] == []


def test_files_stay_short() -> None:
    """No file is longer than 400 lines."""
    lengths = {name(p): len(p.read_text("utf-8").splitlines()) for p in files(*PRODUCT, "tests")}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_functions_stay_short() -> None:
    """No function is longer than 40 lines."""
    found = [(path, n) for path, n in nodes(*PRODUCT, "tests") if isinstance(n, Function)]
    lengths = {f"{path}: {n.name}": (n.end_lineno or 0) - n.lineno + 1 for path, n in found}
    assert {where: lines for where, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def _to_be_explained(tree: ast.Module) -> Iterator[ast.ClassDef | Function]:
    """Public classes and functions, and the public methods of classes that extend no other."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node
        if isinstance(node, ast.ClassDef) and not node.bases and not node.name.startswith("_"):
            methods = [m for m in node.body if isinstance(m, Function)]
            yield from (m for m in methods if not m.name.startswith("_"))


def test_everything_public_has_a_docstring() -> None:
    """Every module, class and public function of the product says in a sentence what it is."""
    silent = [path for path, tree in parsed(*PRODUCT) if not ast.get_docstring(tree)]
    for path, tree in parsed(*PRODUCT):
        silent += [f"{path}: {n.name}" for n in _to_be_explained(tree) if not ast.get_docstring(n)]
    assert silent == []


def test_every_test_states_a_truth() -> None:
    """Every test says in a sentence what holds."""
    found = [(path, n) for path, n in nodes("tests") if isinstance(n, Function)]
    tests = [(path, n) for path, n in found if n.name.startswith("test_")]
    assert [f"{path}: {n.name}" for path, n in tests if not ast.get_docstring(n)] == []
