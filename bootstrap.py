"""Makes the environment in `.venv`, then becomes `./run` or `./test` inside it.

Only the standard library. A stamp over the locks tells a second start that nothing is to install.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UV = "uv==0.13.8"
OLDEST = (3, 11)
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
# The development set contains the runtime set, so either command may use its environment.
SUFFICIENT = {"run": ("run", "test"), "test": ("test",)}
# By the environment's Python, not by scripts: those hold a path, and folders move.
# Compiled once, beside the code or at home; it takes a minute in which nobody need wait.
COMPILING = (
    "solver.itineraries.kernel.loading",
    "solver.vehicles.kernel.loading",
    "solver.vehicles.fragments.loading",
    "solver.vehicles.columns.loading",
    "solver.seating.kernel.loading",
)
CHECKS = {
    "format": ("-m", "ruff", "format", "--check"),
    "lint": ("-m", "ruff", "check"),
    "types": ("-m", "mypy"),
    "imports": ("-c", "from importlinter.cli import lint_imports_command as check; check()"),
    "tests": ("-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup"),
}


def fingerprint(purpose: str) -> str:
    """Tell this lock, this project file and this Python from any other."""
    said = hashlib.sha256(f"{sys.version_info[:3]} {ROOT} {UV}".encode())
    for name in (LOCKS[purpose], "pyproject.toml"):
        said.update((ROOT / name).read_bytes())
    return f"{purpose} {said.hexdigest()}"


def is_ready(purpose: str) -> bool:
    """Say whether the environment's stamp fits."""
    stamp = VENV / "stamp"
    if not (stamp.exists() and PYTHON.exists()):
        return False
    return stamp.read_text() in {fingerprint(other) for other in SUFFICIENT[purpose]}


def pip(*arguments: str) -> list[str]:
    """Spell a pip command that acts on `.venv`, which has no pip of its own."""
    return [sys.executable, "-m", "pip", "--python", str(PYTHON), *arguments]


def uv_surroundings() -> dict[str, str]:
    """Hand pip's package index to uv, which does not read pip's configuration."""
    asked = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    index = os.environ.get("PIP_INDEX_URL") or answer.stdout.strip()
    return {"UV_DEFAULT_INDEX": index, **os.environ} if index else dict(os.environ)


def install_with_uv(lock: str) -> None:
    """Install the lock and the project with uv: seconds."""
    subprocess.run(pip("install", "-q", UV), check=True)
    tool = [str(PYTHON), "-m", "uv", "pip", "install", "-q", "--python", str(PYTHON)]
    for what in (["--require-hashes", "-r", str(ROOT / lock)], ["-e", str(ROOT)]):
        subprocess.run([*tool, "--no-deps", *what], check=True, env=uv_surroundings())


def install_with_pip(lock: str) -> None:
    """Install the same with pip, where uv cannot work: about a minute."""
    for what in (["--require-hashes", "-r", str(ROOT / lock)], ["-e", str(ROOT)]):
        if subprocess.run(pip("install", "-q", "--no-deps", *what), check=False).returncode:
            sys.exit("The packages could not be installed; pip says why above.")


def install(purpose: str) -> None:
    """Make `.venv` and stamp it."""
    sys.stderr.write(f"Installing the packages of {LOCKS[purpose]} into .venv ...\n")
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=True)
    try:
        install_with_uv(LOCKS[purpose])
    except (subprocess.CalledProcessError, OSError) as failure:
        sys.stderr.write(f"uv did not work ({failure}); trying pip.\n")
        install_with_pip(LOCKS[purpose])
    (VENV / "stamp").write_text(fingerprint(purpose))


def compile_ahead() -> None:
    """Have the hot loops compiled while the office looks around."""
    silent = subprocess.DEVNULL
    for module in COMPILING:
        command = [str(PYTHON), "-m", module]
        subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent)


def become(*arguments: str) -> None:
    """Replace this process by the environment's Python."""
    os.execv(PYTHON, [str(PYTHON), *arguments])


def check_all() -> int:
    """Run every check, even after one that failed, and say which did."""
    failed = []
    for name, arguments in CHECKS.items():
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        if subprocess.run([str(PYTHON), *arguments], check=False).returncode:
            failed.append(name)
    sys.stdout.write(f"== failed: {', '.join(failed)}\n" if failed else "== all checks passed\n")
    return 1 if failed else 0


def main(purpose: str, *arguments: str) -> None:
    """Install where needed, then run the demo or the tests."""
    if sys.version_info < OLDEST:
        sys.exit(f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version}.")
    os.chdir(ROOT)
    if not is_ready(purpose):
        install(purpose)
        compile_ahead()
    if purpose == "run":
        become("-m", "planner", "demo", *arguments)
    if arguments:
        become("-m", "pytest", *arguments)
    sys.exit(check_all())


if __name__ == "__main__":
    main(*sys.argv[1:])
