"""Instances that others published, or that a generator draws: how near the engine comes to them.

Apart from `./test`: `python -m tests.benchmarks KIND FOLDER --seconds S`. The tests in here are of
the readers and the scorings alone.
"""
