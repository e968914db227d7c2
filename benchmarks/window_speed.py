"""How long the program takes to show the overview of the demo dossier, and what it holds in memory.

    python benchmarks/window_speed.py [RUNS]

The baseline, in turns in the same run, is a bare PySide6 window with an empty table. Each start is its own process,
without a screen; time runs from before the process starts until its first picture is painted. Prints JSON: medians in
milliseconds, resident megabytes at that moment, and ratios. The aims are at most 2.5 times the bare window in both.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AIM = 2.5

PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer

class Painted(QObject):
    def __init__(self, widget):
        super().__init__(widget)
        self.told = False
        widget.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.told:
            self.told = True
            QTimer.singleShot(0, tell)
        return False

def tell():
    pages = int(open("/proc/self/statm").read().split()[1]) if sys.platform == "linux" else 0
    print(pages * 4096, flush=True)
    sys.stdin.readline()
    import os
    os._exit(0)
"""

BARE = (
    """
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from PySide6.QtGui import QStandardItemModel
"""
    + PAINTED
    + """
app = QApplication([])
window = QMainWindow()
table = QTableView()
table.setModel(QStandardItemModel(0, 5))
window.setCentralWidget(table)
window.resize(1366, 740)
watch = Painted(table)
window.show()
app.exec()
"""
)

OURS = (
    PAINTED
    + """
from pathlib import Path
from competentie_app.ui import app as program
from competentie_app.ui.pages.overview import page

first = page.OverviewPage.refresh
def refresh(self, change):
    first(self, change)
    if self.context.session.has_dossier and not hasattr(self, "watch"):
        self.watch = Painted(self)
page.OverviewPage.refresh = refresh
program.run(Path(sys.argv[1]), "nl")
"""
)


def start(script: str, folder: Path, *arguments: str) -> tuple[float, float]:
    """Milliseconds until the first picture, and resident megabytes then."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment |= {"XDG_STATE_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (time.perf_counter() - began) * 1000
        process.communicate("\n")
    return took, int(line) / 1e6


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    found: dict[str, list[tuple[float, float]]] = {"bare": [], "ours": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "demo.kompas"
        subprocess.run(
            [sys.executable, "-m", "competentie_app", "demo", file], cwd=ROOT, check=True, capture_output=True
        )
        for _ in range(runs):
            found["bare"].append(start(BARE, folder))
            found["ours"].append(start(OURS, folder, str(file)))
    bare_ms, ours_ms = (statistics.median(row[0] for row in found[key]) for key in ("bare", "ours"))
    bare_mb, ours_mb = (statistics.median(row[1] for row in found[key]) for key in ("bare", "ours"))
    result = {
        "runs": runs,
        "bare_window_ms": round(bare_ms),
        "overview_of_demo_ms": round(ours_ms),
        "start_to_bare": round(ours_ms / bare_ms, 2),
        "bare_window_mb": round(bare_mb, 1),
        "overview_of_demo_mb": round(ours_mb, 1),
        "memory_to_bare": round(ours_mb / bare_mb, 2),
        "within_aim": ours_ms <= AIM * bare_ms and ours_mb <= AIM * bare_mb,
        "aim": AIM,
    }
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
