"""Where vehicles set down, wait and pass under, and how high they are."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

PLACES = ("venues", "sites", "hotels", "stations", "other_places")


def upgrade() -> None:
    """Nobody has noted a door, a parking or a height yet."""
    for table in PLACES:
        op.add_column(table, sa.Column("vehicle_height_metres_max", sa.Float))
        for name in ("door", "parking"):
            op.add_column(table, sa.Column(name, sa.Text, nullable=False, server_default=""))
    op.add_column("vehicles", sa.Column("height_metres", sa.Float))
