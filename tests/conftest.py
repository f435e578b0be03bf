"""What all tests share: how many examples the laws draw, always the same ones."""

import os

from hypothesis import HealthCheck, settings

for _name, _examples in (("quick", 25), ("ci", 60)):
    settings.register_profile(
        _name,
        max_examples=_examples,
        # No clock and no chance of its own: a run that is red today is red tomorrow.
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
