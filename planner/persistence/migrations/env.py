"""Run by Alembic: migrates over the connection that it is handed."""

from alembic import context

from planner.persistence.accounts import accounts

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=accounts.metadata,
    # SQLite alters a table only by making it anew.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
