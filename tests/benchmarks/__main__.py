"""`python -m tests.benchmarks KIND FOLDER --seconds S`: a CSV row an instance, then the mean."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.benchmark import Asked
from tests.benchmarks.engine import compared, measured, warm
from tests.benchmarks.reading import Unreadable
from tests.benchmarks.registry import KINDS, benchmark
from tests.benchmarks.table import HEADER, summary

if TYPE_CHECKING:
    from tests.benchmarks.benchmark import Benchmark


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("folder", type=Path, help="of the instances; - for generated kinds")
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", type=_words, default=(), help="names of instances: a,b")
    parser.add_argument("--tours", type=_numbers, default=(1, 2, 3, 4))
    parser.add_argument("--plans", type=Path, help="one JSON file a row goes into this folder")
    parser.add_argument("--yardsticks", action="store_true", help="peers, in the same seconds")
    return parser.parse_args()


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in text.split(",") if word)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(word) for word in _words(text))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _run(kind: Benchmark, asked: Asked, options: argparse.Namespace) -> None:
    rows = []
    _say(HEADER)
    for instance in kind.instances(asked):
        row, answer = measured(instance, asked)
        rows.append(row)
        _say(row.line())
        if options.plans and answer is not None:
            options.plans.mkdir(parents=True, exist_ok=True)
            text = json.dumps(instance.written(answer))
            (options.plans / f"{instance.name}.json").write_text(text + "\n")
        for peer in kind.PEERS if options.yardsticks else ():
            _say(compared(instance, peer, asked).line())
    _say(summary(rows))


def main() -> int:
    """Run what is asked for; 2 where an instance cannot be read, with its file and line."""
    options = _options()
    asked = Asked(
        folder=options.folder,
        seconds=options.seconds,
        workers=options.workers,
        seed=options.seed,
        only=options.only,
        tours=options.tours,
    )
    kind = benchmark(options.kind)
    seconds = warm(kind.tiny(), asked)
    sys.stderr.write(f"compiled code loaded, and a tiny instance solved, in {seconds:.1f} s\n")
    try:
        _run(kind, asked, options)
    except (OSError, Unreadable) as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
