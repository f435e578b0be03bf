"""The commands about the store: import, publish, withdraw, undo, check, backup, restore."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planner.door import BROKEN, refusals_spoken
from planner.language import translator
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.persistence.store import Store
    from planner.services.opened import Opened
    from planner.services.plan_event import Outcome

OFFICE = "office"
"""Who makes an edit at the command line."""

Database = Annotated[
    str,
    typer.Option("--database", metavar="URL", envvar="DATABASE_URL", help="sqlite or postgresql."),
]
DATABASE = "sqlite:///data/planner.db"
Language = Annotated[
    Literal["zh_CN", "en"], typer.Option("--language", help="For what is written and said.")
]
Identifier = Annotated[str, typer.Argument(metavar="EVENT", help="The id of a stored event.")]
BackupFile = Annotated[Path, typer.Argument(metavar="FILE")]
Existing = Annotated[
    Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A backup.")
]

USUAL: Literal["zh_CN"] = "zh_CN"

store_commands = typer.Typer()


Keep = Callable[["Outcome"], None]


def opened(source: Path, database: str) -> tuple[Opened, Keep]:
    """An event from its workbook or by its id in the store, and what keeps a plan made of it."""
    from planner.documents.workbook import read_workbook
    from planner.services.opened import Opened

    if source.exists() or source.suffix.lower() == ".xlsx":
        return Opened(*read_workbook(source), ()), lambda _: None
    # Here, since files alone need no store.
    from planner.services.plan_event import PLANNED
    from planner.services.stored_events import open_event, save_outcome

    store = _store(database)

    def keep(outcome: Outcome) -> None:
        if outcome.code == PLANNED:
            save_outcome(store, outcome, by=OFFICE)

    return open_event(store, str(source)), keep


def _store(database: str) -> Store:
    from planner.persistence.store import open_store

    return open_store(database, clock=lambda: datetime.now(UTC))


def _say(message: str, language: str, **values: object) -> None:
    typer.echo(translator(language)(message).format(**values))


@store_commands.command("import")
@refusals_spoken
def import_(
    workbook: Annotated[Path, typer.Argument(metavar="WORKBOOK", help="An event as .xlsx.")],
    *,
    database: Database = DATABASE,
    language: Language = USUAL,
) -> None:
    """Store the event of WORKBOOK, what it adds to the register, and the plan typed in it."""
    from planner.documents.workbook import read_workbook
    from planner.services.stored_events import import_event

    register, event, typed = read_workbook(workbook)
    plan = import_event(_store(database), register, event, typed=typed, by=OFFICE)
    _say(N_("Stored: {event}."), language, event=event.id)
    if plan is not None:
        _say(N_("Its plan is revision {revision}."), language, revision=plan)


@store_commands.command()
@refusals_spoken
def publish(
    event: Identifier, *, database: Database = DATABASE, language: Language = USUAL
) -> None:
    """Make the last plan of EVENT the one in force, and hold the rooms, cars and people it uses."""
    from planner.services.publish_plan import publish as publish_plan

    revision = publish_plan(_store(database), event, by=OFFICE)
    _say(N_("Plan {revision} of {event} is published."), language, revision=revision, event=event)


@store_commands.command()
@refusals_spoken
def withdraw(
    event: Identifier, *, database: Database = DATABASE, language: Language = USUAL
) -> None:
    """Take back the published plan of EVENT, and free what it held."""
    from planner.services.publish_plan import withdraw as withdraw_plan

    revision = withdraw_plan(_store(database), event, by=OFFICE)
    _say(N_("Plan {revision} of {event} is withdrawn."), language, revision=revision, event=event)


@store_commands.command()
@refusals_spoken
def check(*, database: Database = DATABASE, language: Language = USUAL) -> None:
    """Verify every stored plan anew; exit code 1 where one is not what was saved."""
    from planner.persistence.backup import wrong_plans

    wrong = 0
    with _store(database).reading() as session:
        for subject, what in wrong_plans(session):
            typer.echo(f"{subject}: {what.said(translator(language))}")
            wrong += 1
    if wrong:
        raise typer.Exit(BROKEN)
    _say(N_("Every stored plan is as it was saved."), language)


@store_commands.command("edits")
@refusals_spoken
def list_edits(*, database: Database = DATABASE, language: Language = USUAL) -> None:
    """List every edit: number, when, by whom, about which event, how many rows."""
    from planner.persistence.changes import edits_so_far

    with _store(database).reading() as session:
        for number, at, by, event, rows in edits_so_far(session):
            typer.echo(f"{number}\t{at:%Y-%m-%d %H:%MZ}\t{by}\t{event}\t{rows}")


@store_commands.command()
@refusals_spoken
def undo(number: int, *, database: Database = DATABASE, language: Language = USUAL) -> None:
    """Put back what edit NUMBER changed, as a new edit; refused where it has moved since."""
    from planner.services.undo_edit import undo_numbered

    undo_numbered(_store(database), number, by=OFFICE, language=language)
    _say(N_("Edit {number} is undone."), language, number=number)


@store_commands.command()
@refusals_spoken
def backup(file: BackupFile, *, database: Database = DATABASE, language: Language = USUAL) -> None:
    """Write the whole store to FILE."""
    from planner.persistence.backup import backup as write_backup

    write_backup(_store(database), file)
    _say(N_("Written to {folder}."), language, folder=file)


@store_commands.command()
@refusals_spoken
def restore(file: Existing, *, database: Database = DATABASE, language: Language = USUAL) -> None:
    """Replace the whole store by the backup FILE, once every plan in it has been verified."""
    from planner.persistence.backup import restore as read_backup

    read_backup(_store(database), file)
    _say(N_("Restored from {file}."), language, file=file)
