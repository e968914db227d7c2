"""Without a display the program says one sentence instead of ending with a core dump."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from competentie_app.texts import Texts
from competentie_app.ui.display import QT_LIBRARIES, XCB_LIBRARIES, display_problem

WITH_DISPLAY = {"DISPLAY": ":0"}


def everything(_name: str) -> bool:
    return True


def without(*names: str):
    return lambda name: name not in names


def test_no_display_at_all():
    problem = display_problem({}, "linux", everything)
    assert problem is not None
    assert "DISPLAY" in Texts("en").render(problem)


@pytest.mark.parametrize(("name", "package"), [*XCB_LIBRARIES.items(), *QT_LIBRARIES.items()])
def test_missing_library_names_its_debian_package(name: str, package: str):
    problem = display_problem(WITH_DISPLAY, "linux", without(name))
    assert problem is not None
    assert f"sudo apt install {package}" in Texts("en").render(problem)


@pytest.mark.parametrize("environment", [{"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_other_screens_need_no_x_libraries(environment: dict[str, str]):
    assert display_problem(environment, "linux", without(*XCB_LIBRARIES)) is None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_mac_always_have_a_display(system: str):
    assert display_problem({}, system, without(*QT_LIBRARIES)) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")
@pytest.mark.parametrize(
    ("extra", "words"), [({}, "want er is geen scherm"), ({"DISPLAY": ":987"}, "het scherm :987 is niet bereikbaar")]
)
def test_program_says_it_in_one_sentence(tmp_path: Path, extra: dict[str, str], words: str):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "COMPETENTIE_LANG")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    environment |= {"XDG_STATE_HOME": str(tmp_path), **extra}
    done = subprocess.run(
        [sys.executable, "-m", "competentie_app"], env=environment, capture_output=True, timeout=60, check=False
    )
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert len(lines) == 1, lines
    assert words in lines[0]
