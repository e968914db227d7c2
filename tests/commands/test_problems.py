"""Whatever goes wrong: one plain message, the right exit code, never a traceback, nothing lost."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.records import Charter, Employee
from competentie_app.model.loading import read_model_files
from competentie_app.texts import msg
from tests.commands.program import run

SMALL_MODEL = Path(__file__).parent.parent / "data" / "small_model"
START = date(2026, 1, 1)
NAMES = ("Nguyễn Thị Hồng", "فاطمة الزهراء")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A small file with two people whose names no Western code page holds."""
    made = Dossier.create(system_environment(), Charter(), read_model_files(SMALL_MODEL), "1")
    with made.action(msg("Stopped."), "test"):
        team = made.add_team("Ploeg")
        for name in NAMES:
            person = made.add_employee(Employee("", name, name))
            made.set_membership(person, team, START)
            made.set_personas(person, ["loket"], START)
        made.add_round("Ronde", START)
    path = tmp_path / "klein.kompas"
    made.save_as(path)
    made.close()
    return path


def complaint(*arguments: object, folder: Path, code: int = 1, **variables: str) -> str:
    result = run(*arguments, folder=folder, **variables)
    assert result.returncode == code, result
    text = result.stderr.decode()
    assert "Traceback" not in text
    return text


@pytest.mark.parametrize(
    "arguments", [["plan", "a.kompas", "--out", "x"], ["gaps"], ["no-such-command"], ["gaps", "a", "--format", "doc"]]
)
def test_wrong_use_is_exit_code_2(tmp_path: Path, arguments: list[str]):
    assert "Verkeerd gebruik" in complaint(*arguments, folder=tmp_path, code=2)


def test_a_missing_file(tmp_path: Path):
    assert "weg.kompas" in complaint("gaps", tmp_path / "weg.kompas", folder=tmp_path)


@pytest.mark.parametrize("damage", ["empty", "short", "flipped"])
def test_damaged_files_are_refused_and_left_as_they_are(dossier: Path, tmp_path: Path, damage: str):
    content = dossier.read_bytes()
    flipped = bytearray(content)
    flipped[len(content) // 2] ^= 4
    broken = {"empty": b"", "short": content[:-7], "flipped": bytes(flipped)}[damage]
    dossier.write_bytes(broken)
    assert "klein.kompas" in complaint("gaps", dossier, folder=tmp_path)
    assert dossier.read_bytes() == broken


def test_a_protected_file_wants_its_password(tmp_path: Path):
    made = Dossier.create(system_environment(), Charter(), read_model_files(SMALL_MODEL), "1")
    made.set_password("café 12 kompassen")
    path = tmp_path / "geheim.kompas"
    made.save_as(path)
    made.close()
    secret = tmp_path / "secret.txt"
    secret.write_text("café 12 kompassen\n", encoding="utf-8")
    assert "wachtwoord" in complaint("gaps", path, folder=tmp_path)
    assert "wachtwoord" in complaint("gaps", path, folder=tmp_path, COMPETENTIE_PASSWORD="mis")
    # The password is right: the next problem is that there is no round yet.
    assert "nog geen ronde" in complaint("gaps", path, "--password-file", secret, folder=tmp_path)
    assert "nog geen ronde" in complaint("gaps", path, folder=tmp_path, COMPETENTIE_PASSWORD="café 12 kompassen")
    assert "kan niet gelezen" in complaint("gaps", path, "--password-file", tmp_path / "x", folder=tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="a Windows console is no pseudo-terminal")
def test_a_protected_file_asks_for_its_password_at_the_keyboard(tmp_path: Path):
    made = Dossier.create(system_environment(), Charter(), read_model_files(SMALL_MODEL), "1")
    made.set_password("drie groene peren")
    path = tmp_path / "geheim.kompas"
    made.save_as(path)
    made.close()
    child = (
        "import os, pty, sys\n"
        "pid, terminal = pty.fork()\n"
        "if pid == 0:\n"
        "    os.execv(sys.executable, [sys.executable, '-m', 'competentie_app', 'gaps', sys.argv[1]])\n"
        "shown, typed = b'', False\n"
        "try:\n"
        "    while chunk := os.read(terminal, 4096):\n"
        "        shown += chunk\n"
        "        if not typed and b'Wachtwoord van geheim.kompas: ' in shown:\n"
        "            typed = os.write(terminal, b'drie groene peren\\n') > 0\n"
        "except OSError:\n"
        "    pass\n"
        "sys.stdout.buffer.write(shown)\n"
        "raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n"
    )
    result = subprocess.run([sys.executable, "-c", child, str(path)], capture_output=True, check=False, timeout=60)
    assert result.returncode == 1
    assert "nog geen ronde" in result.stdout.decode()
    assert "groene peren" not in result.stdout.decode()


def test_nothing_is_replaced(dossier: Path, tmp_path: Path):
    before = dossier.read_bytes()
    complaint("demo", dossier, folder=tmp_path)
    complaint("new", dossier, folder=tmp_path)
    assert dossier.read_bytes() == before


def test_an_unknown_team_or_person_gets_the_nearest_name(dossier: Path, tmp_path: Path):
    assert "Bedoelde je Ploeg?" in complaint("gaps", dossier, "--team", "plog", folder=tmp_path)
    text = complaint("plan", dossier, "--member", "Nguyen Thi Hong X", "--out", tmp_path / "o", folder=tmp_path)
    assert NAMES[0] in text


def test_a_broken_model_is_told_with_file_line_and_column(tmp_path: Path):
    folder = tmp_path / "model"
    (folder / "personas").mkdir(parents=True)
    for name, content in read_model_files(SMALL_MODEL).items():
        (folder / name).write_bytes(content)
    file = folder / "competencies.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("short_name:", "shortname:", 1), encoding="utf-8")
    result = run("check", folder, folder=tmp_path)
    assert result.returncode == 1
    line = next(line for line in result.stdout.decode().splitlines() if "shortname" in line)
    assert line.startswith("competencies.yaml:")
    assert "Bedoelde je *short_name*?" in line


def test_redirected_output_is_utf8_whatever_the_code_page(dossier: Path, tmp_path: Path):
    result = run("gaps", dossier, folder=tmp_path, PYTHONIOENCODING="cp1252")
    assert result.returncode == 0
    assert all(name in result.stdout.decode("utf-8") for name in NAMES)


@pytest.mark.skipif(sys.platform == "win32", reason="a Windows console is no pseudo-terminal")
def test_a_cp1252_console_shows_a_sign_for_what_it_cannot_show(dossier: Path):
    main_side, program_side = pty.openpty()
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-m", "competentie_app", "gaps", str(dossier)],
        stdout=program_side, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment,
    )  # fmt: skip
    os.close(program_side)
    shown = b""
    try:
        while chunk := os.read(main_side, 65536):
            shown += chunk
    except OSError:  # Linux says so when the other side closes
        pass
    finally:
        os.close(main_side)
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0
    assert "Nguy?n Th? H?ng".encode("cp1252") in shown


def test_an_output_folder_that_cannot_be_made(dossier: Path, tmp_path: Path):
    (tmp_path / "file").write_text("x")
    text = complaint("report", dossier, "--all", "--out", tmp_path / "file" / "in", folder=tmp_path)
    assert "kan niet gemaakt worden" in text


def test_whoever_reads_our_output_may_stop(dossier: Path, tmp_path: Path):
    command = f"{sys.executable} -m competentie_app gaps {dossier} --format json | head -c 10"
    result = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert result.stderr == b""
