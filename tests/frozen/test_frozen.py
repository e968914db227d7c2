"""The frozen program is built, tries itself, and says what the data say. Slow: it builds the program."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pypdf
import pytest

from competentie_app.analysis.status import GapStatus
from competentie_app.app.demo.build import build_demo
from competentie_app.app.papers import plan_paper, plan_subject
from competentie_app.app.round_view import view_team
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import Texts
from competentie_app.ui.registry import CLASSES
from tests.commands.program import run as run_from_source

ROOT = Path(__file__).parents[2]
MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=1)))
FROM_SOURCE = "import sys; sys.path.insert(0, sys.argv.pop(1)); from competentie_app.cli import main; sys.exit(main())"
ENDING = ".exe" if sys.platform == "win32" else ""


def told(command: list[str], folder: Path) -> dict[str, Any]:
    """Run a self-test: exit 0, nothing on stderr, one line of JSON."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "QT_"))}
    environment |= {"HOME": str(folder), "XDG_STATE_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    result = subprocess.run(command, capture_output=True, env=environment, cwd=folder, timeout=180, check=False)
    assert (result.returncode, result.stderr) == (0, b"")
    return json.loads(result.stdout)


def expected() -> dict[str, Any]:
    """The same facts, computed here from the data."""
    files = read_model_files(data_folder())
    environment = replace(system_environment(), now=lambda: MOMENT)
    session = Session(environment, files)
    session.open_demo(build_demo(files, environment))
    dossier, model = session.dossier, load_model(files)
    newest = dossier.rounds()[-1]
    tables = [view_team(dossier, model, newest, team.id, MOMENT.date()).gaps for team in dossier.teams()]
    planned = min((dossier.employee(plan.employee_id) for plan in dossier.plans()), key=lambda e: e.sort_name)
    subject = plan_subject(session, planned.id)
    paper = plan_paper(session, subject, Texts("nl", catalogue_folder()))
    return {
        "model": {"id": model.id, "version": model.version},
        "teams": 5,
        "people": 51,
        "rounds": 2,
        "content": dossier.content_digest(),
        "levels": {
            "agreed": sum(int((gaps.status == GapStatus.AGREED).sum()) for gaps in tables),
            "at_target": sum(int(((gaps.status == GapStatus.AGREED) & (gaps.gap_low == 0)).sum()) for gaps in tables),
            "provisional": sum(
                int(((gaps.status == GapStatus.PROVISIONAL) | (gaps.status == GapStatus.TAKEN_OVER)).sum())
                for gaps in tables
            ),
        },
        "paper": {
            "name": paper.file_name,
            "pages": len(pypdf.PdfReader(io.BytesIO(paper.content)).pages),
            "bytes": len(paper.content),
            "sha256": hashlib.sha256(paper.content).hexdigest(),
        },
    }


def check(result: dict[str, Any]) -> None:
    for name, value in expected().items():
        assert result[name] == value, name
    assert set(result["pages_shown"]) == {place.value for place in CLASSES if place.value != "start"}


def test_the_self_test_from_source_tells_what_the_data_say(tmp_path: Path):
    check(told([sys.executable, "-c", FROM_SOURCE, str(ROOT), "self-test"], tmp_path))


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the frozen program."""
    folder = tmp_path_factory.mktemp("frozen")
    built = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "build_installer.spec", "--noconfirm", "--log-level", "WARN",
         "--distpath", str(folder / "dist"), "--workpath", str(folder / "work")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    return folder / "dist" / "AI-competentiekompas"


@pytest.mark.frozen
def test_the_frozen_program_tries_itself(frozen: Path, tmp_path: Path):
    check(told([str(frozen / f"competentie{ENDING}"), "self-test"], tmp_path))


@pytest.mark.frozen
def test_the_windowed_executable_does_the_same(frozen: Path, tmp_path: Path):
    check(told([str(frozen / f"AI-competentiekompas{ENDING}"), "self-test"], tmp_path))


@pytest.mark.frozen
def test_the_frozen_program_runs_the_chain(frozen: Path, tmp_path: Path):
    program = str(frozen / f"competentie{ENDING}")
    for arguments in (["check"], ["demo", "d.kompas"], ["report", "d.kompas", "--all", "--out", "papers"]):
        result = subprocess.run([program, *arguments], capture_output=True, cwd=tmp_path, check=False)
        assert (result.returncode, result.stderr) == (0, b"")
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 5
    source = run_from_source("gaps", tmp_path / "d.kompas", "--format", "json", folder=tmp_path)
    command = [program, "gaps", "d.kompas", "--format", "json"]
    frozen_gaps = subprocess.run(command, capture_output=True, cwd=tmp_path, check=False)
    assert frozen_gaps.stdout == source.stdout


@pytest.mark.frozen
def test_nothing_of_the_network_is_in_it(frozen: Path):
    names = [path.name for path in frozen.rglob("*")]
    assert not [name for name in names if "Qt6WebEngine" in name or name.startswith("QtNetwork.")]
