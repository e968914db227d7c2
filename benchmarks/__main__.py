"""Run every benchmark, one after the other, each in a process of its own: `python -m benchmarks [NAME ...]`.

A benchmark prints JSON and says in its docstring what its baseline is. Machines differ and are busy: read the ratios.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def main() -> int:
    """Run the benchmarks named, or all; 1 when one could not run."""
    asked = [name if (FOLDER / f"{name}.py").exists() else f"{name}_speed" for name in sys.argv[1:]]
    names = asked or sorted(path.stem for path in FOLDER.glob("*_speed.py"))
    failed = 0
    for name in names:
        print(f"== {name}", flush=True)
        failed += subprocess.run([sys.executable, str(FOLDER / f"{name}.py")], check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
