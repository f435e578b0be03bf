"""Locks, changelog and commands say what they should."""

import os
import tomllib

import pytest

from tests.house.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_address(lock: str) -> None:
    """A lock is good wherever its packages come from, so it names no place."""
    assert [line for line in (ROOT / lock).read_text("utf-8").splitlines() if "://" in line] == []


def test_the_runtime_lock_is_part_of_the_development_lock() -> None:
    """The tests run on the versions that the office runs on."""
    runtime, dev = (
        {line for line in (ROOT / name).read_text("utf-8").splitlines() if "==" in line}
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime - dev == set()


def test_the_changelog_names_the_version() -> None:
    """What is installed is what the changelog tells of."""
    assert f"## [{PROJECT['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("command", ["run", "test", ".ci/run"])
def test_commands_are_executable(command: str) -> None:
    """The commands of the README start as they are written there."""
    assert os.access(ROOT / command, os.X_OK)
