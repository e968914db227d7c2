"""Runs the program as a user does: another process, its own environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(*arguments: object, folder: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run `competentie` with these arguments; state and logs stay in `folder`."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("COMPETENTIE", "PYTHONIO", "PYTHONUTF8"))
    }
    environment |= {"XDG_STATE_HOME": str(folder / "state"), "QT_QPA_PLATFORM": "offscreen", **variables}
    return subprocess.run(
        [sys.executable, "-m", "competentie_app", *map(str, arguments)],
        capture_output=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
