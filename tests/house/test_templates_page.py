"""The reference page of templates is fresh."""

from planner.documents.own_template_page import own_template_page
from tests.house.sources import ROOT


def test_the_page_of_templates_is_fresh() -> None:
    """docs/templates.md is what the fields and the kinds of papers say today."""
    assert (ROOT / "docs" / "templates.md").read_text("utf-8") == own_template_page()
