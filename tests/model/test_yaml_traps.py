"""Every trap of YAML has its message, at its place, in both languages.

The traps are small files in `tests/data/yaml_traps/`; `expected.en.txt` and `expected.nl.txt` beside them hold the
messages as `competentie check` prints them.
"""

import pytest

from competentie_app.model.placed_yaml import read_placed
from competentie_app.model.problems import FileLog
from competentie_app.texts import Texts
from tests.model.conftest import ROOT

FOLDER = ROOT / "tests" / "data" / "yaml_traps"
TRAPS = sorted(path.name for path in FOLDER.glob("*.yaml"))


def expected(language: str, trap: str) -> list[str]:
    lines = (FOLDER / f"expected.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith(f"{trap}:")]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_explained_at_its_place(trap: str, english: Texts, dutch: Texts):
    log = FileLog(trap)
    read_placed((FOLDER / trap).read_bytes(), log)
    assert log.problems
    assert [problem.render(english) for problem in log.problems] == expected("en", trap)
    assert [problem.render(dutch) for problem in log.problems] == expected("nl", trap)


def test_every_expectation_belongs_to_a_trap():
    for language in ("en", "nl"):
        lines = (FOLDER / f"expected.{language}.txt").read_text(encoding="utf-8").splitlines()
        assert {line.split(":")[0] for line in lines} == set(TRAPS)
