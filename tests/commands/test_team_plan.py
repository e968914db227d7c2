"""`competentie team-plan`: the plan of a team in words and as JSON, in another process."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.program import run


def test_the_table_and_the_json_tell_the_same_plan(tmp_path: Path):
    demo = tmp_path / "demo.kompas"
    assert run("demo", demo, folder=tmp_path).returncode == 0
    before = demo.read_bytes()
    told = run("team-plan", demo, "--team", "klantendienst", "--format", "json", folder=tmp_path)
    assert (told.returncode, told.stderr) == (0, b"")
    plan = json.loads(told.stdout)
    assert plan["sessions"]
    assert plan["minutes_to_organise"]["together"] < plan["minutes_to_organise"]["each_alone"]
    assert plan["closes_the_most"]
    shown = run("team-plan", demo, "--team", "klantendienst", folder=tmp_path)
    assert (shown.returncode, shown.stderr) == (0, b"")
    table = shown.stdout.decode()
    assert f"{len(plan['sessions'])} sessies, {len(plan['pairs'])} duo's." in table
    for session in plan["sessions"]:
        line = next(line for line in table.splitlines() if session["title"] in line)
        assert all(person["name"] in line for person in session["people"])
        year, month, day = session["day"].split("-")
        assert f"{day}/{month}/{year}" in line
    for pair in plan["pairs"]:
        assert any(line.startswith(pair["helper"]) and pair["learner"] in line for line in table.splitlines())
    assert demo.read_bytes() == before
