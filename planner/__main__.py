"""The command `planner`, for a Python that is told the package's name: `python -m planner`."""

from planner.cli import main

main()
