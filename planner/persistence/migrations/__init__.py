"""The store's tables, brought from one release to the next by Alembic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from sqlalchemy import Engine

MIGRATORS = 20_260_102
"""The number of PostgreSQL's lock under which tables are changed."""


def bring_up_to_date(engine: Engine) -> None:
    """Run the migrations that a store lacks; refused where it is of a newer release than this."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    script = ScriptDirectory.from_config(config)
    with engine.connect() as connection:
        now = MigrationContext.configure(connection).get_current_revision()
    if now == script.get_current_head():
        return
    if now is not None and now not in {one.revision for one in script.walk_revisions()}:
        what = sentence(N_("This store was made by a newer release ({revision})."), revision=now)
        raise Refused(now, what, sentence(N_("Install that release, or use another store.")))
    with engine.execution_options(writing=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATORS})")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
