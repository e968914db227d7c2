"""What the command line and the paper say is what the page worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pypdf
import pytest

from competentie_app.analysis.status import NO_LEVEL
from competentie_app.model.loading import load_model
from tests.commands.program import run
from tests.worked_example.dossier import TEAM, example_dossier
from tests.worked_example.page import ExpectedGap, WorkedExample, read_page


@pytest.fixture(scope="module")
def example() -> WorkedExample:
    return read_page()


@pytest.fixture(scope="module")
def file(example: WorkedExample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "voorbeeld.kompas"
    dossier = example_dossier(example)
    dossier.save_as(path)
    dossier.close()
    return path


def told(file: Path, folder: Path) -> dict[str, dict[str, object]]:
    result = run("gaps", file, "--team", TEAM, "--format", "json", folder=folder)
    assert (result.returncode, result.stderr) == (0, b"")
    return json.loads(result.stdout)


def pair(bounds: tuple[int, int]) -> list[int | None]:
    return [None if value == NO_LEVEL else value for value in bounds]


def test_the_json_has_the_gaps_of_the_page(example: WorkedExample, file: Path, tmp_path: Path):
    people = {person["name"]: person for person in told(file, tmp_path)["people"]}
    expected = [gap for gap in example.gaps if gap.target_level is not None]
    found = {(name, gap["competency"]): gap for name, person in people.items() for gap in person["gaps"]}
    assert set(found) == {(gap.person, gap.competency_id) for gap in expected}
    for gap in expected:
        assert found[gap.person, gap.competency_id] | {"priority": None, "band": None} == as_json(gap)


def as_json(gap: ExpectedGap) -> dict[str, object]:
    return {
        "competency": gap.competency_id,
        "status": gap.status.name.lower(),
        "level": pair(gap.level),
        "target_level": gap.target_level,
        "gap": pair(gap.gap),
        "weight": gap.weight,
        "critical": gap.critical,
        "priority": None,
        "band": None,
    }


def test_the_json_has_the_shares_and_the_nearness_of_the_page(example: WorkedExample, file: Path, tmp_path: Path):
    content = told(file, tmp_path)
    groups = {"team": content} | {person["name"]: person for person in content["people"]}
    for name, group in groups.items():
        share, near = example.shares[name], example.nearness[name]
        assert group["share_at_target"] == {field: getattr(share, field) for field in share.__slots__}
        assert group["nearness"] == {"reached": near.reached, "targets": near.targets}


def test_the_json_has_the_priorities_of_the_page(example: WorkedExample, file: Path, tmp_path: Path):
    people = {person["name"]: person for person in told(file, tmp_path)["people"]}
    for expected in example.priorities:
        gaps = {gap["competency"]: gap for gap in people[expected.person]["gaps"]}
        found = gaps[expected.competency_id]
        if expected.doubled is None or expected.bands is None:
            assert found["priority"] is None
            assert found["band"] is None
        else:
            assert found["priority"] == [value / 2 for value in expected.doubled]
            assert found["band"] == expected.bands[1]


def test_the_paper_has_the_plan_of_the_page(example: WorkedExample, file: Path, tmp_path: Path):
    plan, model = example.plan, load_model(example.model_files)
    hours = f"{plan.minutes_budget / 60:g}"
    result = run("plan", file, "--member", plan.person, "--hours", hours, "--out", tmp_path / "p", folder=tmp_path)
    assert (result.returncode, result.stderr) == (0, b"")
    (paper,) = (tmp_path / "p").iterdir()
    words = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(paper).pages).split())
    places = [words.index(model.learning_offer[step.offer_id].title.nl) for step in plan.steps]
    assert places == sorted(places)
    for step in plan.steps:
        for key, low, high in step.raises:
            assert f"{key} {low} → {high}" in words
    share = example.shares[plan.person]
    assert f"{share.met} van {share.required}" in words
    assert f"{plan.minutes / 60:g} uur".replace(".", ",") in words
    assert f"van {plan.minutes_budget / 60:g} uur".replace(".", ",") in words
    for offer_id in plan.left_out:
        assert offer_id not in {step.offer_id for step in plan.steps}
