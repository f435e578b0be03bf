"""What the tests of the pack share."""

import pytest

from planner.documents.print_pack.typesetter import Typesetter


@pytest.fixture(scope="package")
def typesetter() -> Typesetter:
    """One for all: the first sheet reads the fonts."""
    return Typesetter()
