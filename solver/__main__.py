"""The solver alone, as a tool: `python -m solver solve | verify | schema | kinds`."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solver.catalogue import KINDS
from solver.form import (
    UnreadableForm,
    plain,
    plain_result,
    plain_verdict,
    read_plan,
    read_problem,
    schema,
)
from solver.limits import Limits
from solver.result import Result, Status
from solver.verify import verify

if TYPE_CHECKING:
    from solver.limits import Progress

PLANNED, BROKEN, UNREADABLE, IMPOSSIBLE, NOT_FOUND = 0, 1, 2, 3, 4


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m solver", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    solving = verbs.add_parser("solve", help="print a Result")
    solving.add_argument("kind", choices=sorted(KINDS))
    solving.add_argument("problem", type=Path)
    solving.add_argument("--time-limit", type=float, default=30.0, metavar="S")
    solving.add_argument("--effort", type=float, metavar="N")
    solving.add_argument("--workers", type=int, default=2, metavar="N")
    solving.add_argument("--seed", type=int, default=0, metavar="N")
    solving.add_argument("--previous", type=Path, metavar="PLAN.json")
    solving.add_argument("--progress", action="store_true")
    checking = verbs.add_parser("verify", help="print violations and score")
    checking.add_argument("kind", choices=sorted(KINDS))
    checking.add_argument("problem", type=Path)
    checking.add_argument("plan", type=Path)
    verbs.add_parser("schema", help="print JSON schemas").add_argument(
        "kind", choices=sorted(KINDS)
    )
    verbs.add_parser("kinds", help="list the kinds of problem")
    return parser


def _say(thing: Any) -> None:
    sys.stdout.write(json.dumps(thing, ensure_ascii=False, indent=1) + "\n")


def _report(progress: Progress) -> None:
    sys.stderr.write(json.dumps(plain(progress), ensure_ascii=False) + "\n")
    sys.stderr.flush()


def _solve(arguments: argparse.Namespace) -> int:
    from solver.solve import solve  # verify must work without OR-Tools

    kind = KINDS[arguments.kind]
    problem = read_problem(kind, arguments.problem.read_bytes())
    previous = arguments.previous and read_plan(kind, arguments.previous.read_bytes())
    limits = Limits(
        clock=time.monotonic,
        began=time.monotonic(),
        seconds=arguments.time_limit,
        effort=arguments.effort,
        workers=arguments.workers,
        seed=arguments.seed,
    )
    if arguments.progress:
        limits = replace(limits, progress=_report)
    result = solve(kind, problem, limits, previous)
    _say(plain_result(result))
    return _code(result)


def _code(result: Result) -> int:
    if result.plan is not None:
        return PLANNED
    return IMPOSSIBLE if result.status is Status.INFEASIBLE else NOT_FOUND


def _verify(arguments: argparse.Namespace) -> int:
    kind = KINDS[arguments.kind]
    problem = read_problem(kind, arguments.problem.read_bytes())
    verdict = verify(kind, problem, read_plan(kind, arguments.plan.read_bytes()))
    _say(plain_verdict(verdict))
    return BROKEN if verdict.score.hard else PLANNED


def _run(arguments: argparse.Namespace) -> int:
    if arguments.verb == "kinds":
        _say(sorted(KINDS))
        return PLANNED
    if arguments.verb == "schema":
        _say(schema(KINDS[arguments.kind]))
        return PLANNED
    return _solve(arguments) if arguments.verb == "solve" else _verify(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; the exit code is 0, 1, 2, 3 or 4 as the interfaces say."""
    try:
        return _run(_parser().parse_args(arguments))
    except UnreadableForm as error:
        for fault in error.faults:
            sys.stderr.write(f"{fault.path}: {fault.what}\n")
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
    return UNREADABLE


if __name__ == "__main__":
    sys.exit(main())
