"""The command `planner`, for a Python that is told the package's name: `python -m planner`."""

import sys

from planner.cli import main

sys.exit(main())
