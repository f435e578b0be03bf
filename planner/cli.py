"""The command `planner`: from a workbook to a plan, and what an existing plan breaks."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planner.door import BROKEN, PLANNED, refusals
from planner.language import translator
from planner.store_commands import DATABASE, Database, opened, store_commands
from planner.web_commands import Host, Port, bring_world, serve_store, web_commands
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.finding import Finding
    from planner.services.plan_event import Outcome
    from solver.limits import Limits

app = typer.Typer(help="Reception Planner 会务接待统筹", no_args_is_help=True, add_completion=False)
app.add_typer(store_commands)
app.add_typer(web_commands)

Workbook = Annotated[Path, typer.Argument(metavar="WORKBOOK", help="An event as .xlsx.")]
Source = Annotated[
    Path, typer.Argument(metavar="WORKBOOK|EVENT", help="An .xlsx, or the id of a stored event.")
]
Packs = Annotated[
    Path | None,
    typer.Option(
        "--packs", metavar="DIR", exists=True, file_okay=False, help="More policy packs, .toml."
    ),
]
Folder = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the plan is written.")]
Papers = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where they are written.")]
Kinds = Annotated[
    list[str] | None, typer.Option("--kind", metavar="K", help="Only this one; may be repeated.")
]
Forms = Annotated[
    list[str] | None,
    typer.Option("--form", metavar="F", help="Only docx, pdf or xlsx files; may be repeated."),
]
Templates = Annotated[
    Path | None,
    typer.Option(
        "--templates",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="The office's own Word templates, each called by its kind: car-list.docx.",
    ),
]
Seconds = Annotated[float, typer.Option("--time-limit", metavar="S", help="For all stages.")]
Effort = Annotated[
    float | None,
    typer.Option("--effort", metavar="N", help="Counted work instead of time: repeatable."),
]
Seed = Annotated[int, typer.Option("--seed", metavar="N")]
Workers = Annotated[int, typer.Option("--workers", metavar="N")]
Kept = Annotated[
    Literal["held", "near"],
    typer.Option(
        "--keep",
        help="Of the plan it has already: what is typed or pinned alone (held), or visits and"
        " rides too, unless much is won by a move (near).",
    ),
]
Language = Annotated[
    Literal["zh_CN", "en"], typer.Option("--language", help="For what is written and said.")
]
World = Annotated[
    Literal["tea", "inspection", "conference", "summit"],
    typer.Option("--name", help="Which of the worlds."),
]


@app.command()
def plan(
    source: Source,
    out: Folder,
    *,
    time_limit: Seconds = 30.0,
    effort: Effort = None,
    seed: Seed = 0,
    workers: Workers = 2,
    keep: Kept = "near",
    language: Language = "zh_CN",
    database: Database = DATABASE,
    packs: Packs = None,
) -> None:
    """Plan WORKBOOK: halls, visits, cars and seats together, into DIR.

    A stored event is planned beside what others have published, and the plan is stored too.
    Exit code 0: planned and verified; 2: unreadable, one finding a line; 3: proved impossible,
    with what cannot hold together; 4: no plan within the limit.
    """
    limits = _limits(time_limit, effort=effort, seed=seed, workers=workers)
    with refusals(language):
        code = _plan(
            source, out, limits, keep=keep, language=language, database=database, packs=packs
        )
    raise typer.Exit(code)


def _limits(seconds: float, *, effort: float | None, seed: int, workers: int) -> Limits:
    from solver.limits import Limits

    try:
        return Limits(
            clock=time.monotonic,
            began=time.monotonic(),
            seconds=seconds,
            effort=effort,
            seed=seed,
            workers=workers,
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def _plan(
    source: Path,
    out: Path,
    limits: Limits,
    *,
    keep: str = "near",
    language: str,
    database: str,
    packs: Path | None = None,
) -> int:
    say = translator(language)
    typer.echo(say(N_("Reading {file} …")).format(file=source.name))
    from planner.domain.run import Keep
    from planner.services.export_plan import export_plan
    from planner.services.pack_folder import with_packs
    from planner.services.plan_event import plan_event
    from planner.services.written_folder import require_writable

    require_writable(out)
    (register, event, typed, bookings, _), save = opened(source, database)
    register = with_packs(register, packs)
    typer.echo(say(N_("Planning {event} …")).format(event=event.name))
    outcome = plan_event(register, event, typed, limits, bookings=bookings, keep=Keep(keep))
    save(outcome)
    export_plan(outcome, out, language=language, timed=limits.effort is None)
    _report(outcome, out, language=language)
    return outcome.code


def _report(outcome: Outcome, out: Path, *, language: str) -> None:
    from planner.services.speak import Speech, stage_line

    speech = Speech(
        outcome.register,
        outcome.event,
        language=language,
        plan=outcome.plan,
        problems={stage.kind: stage.problem for stage in outcome.stages},
    )
    for stage in outcome.stages:
        typer.echo(stage_line(stage.result, language))
        if stage.result.conflict is not None:
            typer.echo(speech.conflict(stage))
    # Without a plan its half would drown what cannot hold together.
    for violation in outcome.broken if outcome.code in (PLANNED, BROKEN) else ():
        typer.echo(speech.violation(violation))
    for finding in outcome.findings:
        typer.echo(_cited(finding, language))
    typer.echo(translator(language)(N_("Written to {folder}.")).format(folder=out))


def _cited(finding: Finding, language: str, *, mark: str = "·") -> str:
    """A finding in one line, with the article it stands on."""
    source = f" [{finding.source}]" if finding.source else ""
    return f"{mark} {finding.line(translator(language))}{source}"


@app.command("check-plan")
def check_plan(workbook: Workbook, *, language: Language = "zh_CN", packs: Packs = None) -> None:
    """Say what the plan typed in WORKBOOK breaks; exit code 1 where it breaks a hard rule.

    With --packs what policy packs ask, these and the usual, is said too, with the article.
    """
    from planner.documents.workbook import read_workbook
    from planner.domain.plan import Plan
    from planner.services.check_plan import check
    from planner.services.findings import by_policies
    from planner.services.findings.scene import Scene
    from planner.services.findings.weak_links import weak_links
    from planner.services.pack_folder import with_packs
    from planner.services.speak import Speech

    with refusals(language):
        register, event, typed = read_workbook(workbook)
        register = with_packs(register, packs)
    checked, say = check(register, event, typed), translator(language)
    speech = Speech(register, event, language=language, plan=typed, problems=checked.problems)
    for violation in checked.broken:
        typer.echo(speech.violation(violation))
    if not checked.broken:
        typer.echo(say(N_("Nothing is broken.")))
    if checked.left_out:
        typer.echo(say(N_("Still to be planned: {count}.")).format(count=len(checked.left_out)))
    if typed is not None and not checked.broken:  # else what is late of a fault is told twice
        for finding in weak_links(Scene(register, event, typed)):
            typer.echo("· " + finding.line(say))
    scene = Scene(register, event, typed or Plan(event=event.id))
    for finding in by_policies(scene) if packs is not None else ():
        typer.echo(_cited(finding, language, mark="§"))
    raise typer.Exit(BROKEN if checked.broken else PLANNED)


@app.command()
def export(
    source: Source, out: Path, *, language: Language = "zh_CN", database: Database = DATABASE
) -> None:
    """Write an event and its plan anew to the .xlsx OUT, tidy and in LANGUAGE."""
    from planner.documents.workbook import write_workbook
    from planner.services.written_folder import require_writable

    with refusals(language):
        (register, event, typed, *_), _ = opened(source, database)
        require_writable(out.parent)
    write_workbook(out, register, event, typed, language=language)
    typer.echo(translator(language)(N_("Written to {folder}.")).format(folder=out))


@app.command()
def papers(
    source: Source,
    out: Papers,
    *,
    kind: Kinds = None,
    form: Forms = None,
    templates: Templates = None,
    language: Language = "zh_CN",
    database: Database = DATABASE,
) -> None:
    """Write the papers of an event and its plan into DIR: Word, PDF and Excel, seating charts."""
    from planner.services.write_papers import write_papers

    with refusals(language):
        event, _ = opened(source, database)
        number, misprinted = write_papers(
            event,
            out,
            language=language,
            kinds=kind or (),
            forms=form or (),
            templates=templates,
        )
    for line in misprinted:
        typer.echo("· " + line)
    said = translator(language)(N_("{number} papers written to {folder}."))
    typer.echo(said.format(number=number, folder=out))


@app.command()
def changes(
    before: Source,
    after: Source,
    out: Papers,
    *,
    language: Language = "zh_CN",
    database: Database = DATABASE,
) -> None:
    """Write what changed from one state of an event to another into DIR, and for whom.

    Corrections, call list and short messages; for each one concerned a text and a picture.
    """
    from planner.services.write_changes import write_changes

    with refusals(language):
        (old, _), (new, _) = opened(before, database), opened(after, database)
        number = write_changes(old, new, out, language=language)
    said = N_("{number} papers written to {folder}.") if number else N_("Nothing moved for anyone.")
    typer.echo(translator(language)(said).format(number=number, folder=out))


@app.command()
def demo(
    out: Folder = Path("data"),
    *,
    name: World = "inspection",
    time_limit: Seconds = 15.0,
    language: Language = "zh_CN",
    port: Port = 8000,
    host: Host = "127.0.0.1",
) -> None:
    """Serve one of the worlds that come with the planner; the first time, plan it into DIR."""
    database = f"sqlite:///{out / 'planner.db'}"
    with refusals(language):
        if bring_world(name, database):
            limits = _limits(time_limit, effort=None, seed=0, workers=2)
            # A slow machine may need more time than this: then it is planned on its pages.
            _plan(Path(name), out, limits, language=language, database=database)
        serve_store(database, host=host, port=port, language=language)


def main() -> None:
    """The outer door."""
    app()
