"""`competentie calendar`: days of plans as a file for any calendar, in another process."""

from __future__ import annotations

from pathlib import Path

from tests.commands.program import run
from tests.exchange.calendar.strict import read


def test_a_team_and_a_person_and_nothing_is_overwritten(tmp_path: Path):
    demo = tmp_path / "demo.kompas"
    assert run("demo", demo, folder=tmp_path).returncode == 0
    team, person = tmp_path / "team.ics", tmp_path / "person.ics"
    done = run("calendar", demo, "--team", "Team Klantendienst", "--out", team, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(read(team.read_bytes()).parts) > 10
    done = run("calendar", demo, "--member", "Joke Desmedt", "--out", person, "--lang", "en", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Joke" not in person.read_bytes()
    before = person.read_bytes()
    again = run("calendar", demo, "--member", "Joke Desmedt", "--out", person, folder=tmp_path)
    assert again.returncode == 1
    assert "bestaat al" in (again.stdout + again.stderr).decode()
    assert person.read_bytes() == before
