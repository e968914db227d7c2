"""The program finds its data and runs, however it was installed. Makes virtual environments, so it is slow."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.install
ROOT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
WHERE = "from competentie_app import paths; print(paths.data_folder()); print(paths.resources_folder())"


def run(*command: object, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env=clean, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


def environment(folder: Path, *install: object) -> Path:
    """A new virtual environment with what is installed in it; the path of its scripts."""
    venv.create(folder, with_pip=True)
    scripts = folder / SCRIPTS
    run(
        scripts / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "-r",
        ROOT / "requirements.lock",
        cwd=folder,
    )
    run(scripts / "python", "-m", "pip", "install", "--quiet", "--no-deps", *install, cwd=folder)
    return scripts


def try_it(scripts: Path, folder: Path) -> Path:
    """Run the chain outside the checkout; the folder of the data that it used."""
    run(scripts / "competentie", "check", cwd=folder)
    run(scripts / "competentie", "demo", "d.kompas", cwd=folder)
    run(scripts / "competentie", "report", "d.kompas", "--all", "--out", "papers", cwd=folder)
    assert len(list((folder / "papers").glob("*.pdf"))) == 5
    data, resources = map(Path, run(scripts / "python", "-c", WHERE, cwd=folder).splitlines())
    assert (resources / "i18n" / "nl.mo").is_file()
    return data


def test_the_wheel_carries_data_and_resources_and_nothing_of_the_tests(wheel: Path):
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "competentie_app/data/competencies.yaml",
        "competentie_app/data/personas/ai-gebruiker.yaml",
        "competentie_app/resources/i18n/nl.mo",
        "competentie_app/resources/demo/staff.csv",
    ):
        assert wanted in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(re.fullmatch(r"competentie_app/resources/fonts/.*\.ttf", name) for name in names)
    assert not [name for name in names if "/tests/" in name or name.startswith(("tests/", "benchmarks/", "tools/"))]


def test_a_wheel_in_an_empty_environment(wheel: Path, tmp_path: Path):
    scripts = environment(tmp_path / "env", wheel)
    data = try_it(scripts, tmp_path)
    assert (tmp_path / "env").resolve() in data.resolve().parents


def test_an_editable_install(tmp_path: Path):
    scripts = environment(tmp_path / "env", "--editable", ROOT)
    assert try_it(scripts, tmp_path) == ROOT / "data"
