"""Many different papers, in both languages, against an independent validator of PDF/UA-1 and PDF/A-2a.

One good sample proves little: a fault may show in one file out of a hundred.
"""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.dossier.records import PlanStatus, StepStatus
from competentie_app.reports.content import (
    FEW,
    HIDDEN,
    NEARLY_ALL,
    CompetencyLevel,
    DimensionLevels,
    GapCount,
    IndividualPlanContent,
    PhaseLines,
    Standing,
    StepLine,
    TeamCompetency,
    TeamReportContent,
    exact,
)
from competentie_app.reports.individual_plan import render_individual_plan
from competentie_app.reports.team_report import render_team_report
from competentie_app.texts import Texts
from tests.reports.examples import PLAN, TEAM
from tests.reports.reading import failures

NAMES = (
    "Zoë Vandenbroucke",
    "Łukasz Świątek",
    "Nguyễn Thị Hồng",
    "محمد العلي",
    "Γιώργος Π.",
    "Иван Петров",
    "李明",
    "Jo",
)


def chosen_level(row: CompetencyLevel, choose: random.Random) -> CompetencyLevel:
    standing = choose.choice(list(Standing))
    if standing in (Standing.AGREED, Standing.TAKEN_OVER, Standing.PROVISIONAL, Standing.NOT_AGREED):
        low = choose.randint(0, 3)
        high = choose.choice([None, low + 1])
        return replace(row, standing=standing, level=low, level_high=high, target=choose.choice([None, 1, 2, 3]))
    return replace(row, standing=standing, level=None)


def chosen_step(number: int, choose: random.Random) -> StepLine:
    step = choose.choice(choose.choice(PLAN.phases).steps)
    closes = step.closes * choose.randint(0, 3)
    return replace(step, number=number, closes=closes, status=choose.choice(list(StepStatus)))


def some_plan(seed: int) -> IndividualPlanContent:
    choose = random.Random(seed)
    steps = tuple(chosen_step(number, choose) for number in range(1, choose.randint(1, 31)))
    dimensions = tuple(
        DimensionLevels(group.title, group.level_names, tuple(chosen_level(row, choose) for row in group.rows))
        for group in PLAN.dimensions[: choose.randint(0, 3)]
    )
    return replace(
        PLAN,
        name=choose.choice(NAMES),
        status=choose.choice(list(PlanStatus)),
        dimensions=dimensions,
        phases=(PhaseLines(0, steps[:3]), PhaseLines(1, steps[3:])),
        remarks="Een opmerking met “aanhalingstekens” en meer. " * choose.randint(0, 90),
        level_sentences=PLAN.level_sentences * choose.randint(0, 4),
        wishes=tuple(choose.choices(NAMES, k=choose.randint(0, 3))),
    )


def chosen_row(row: TeamCompetency, choose: random.Random) -> TeamCompetency:
    if choose.random() < 0.2:
        return replace(row, gaps=None, under=HIDDEN, at=HIDDEN, agreed=HIDDEN)
    under, at = choose.choice([(FEW, NEARLY_ALL), (NEARLY_ALL, FEW), (exact(3), exact(5)), (exact(30), exact(30))])
    return replace(row, gaps=(GapCount(0, 0, at), GapCount(1, 4, under)), under=under, at=at)


def some_report(seed: int) -> TeamReportContent:
    choose = random.Random(seed)
    dimensions = tuple(
        replace(group, rows=tuple(chosen_row(row, choose) for row in group.rows) * choose.randint(0, 4))
        for group in TEAM.dimensions
    )
    return replace(
        TEAM,
        team=choose.choice(NAMES),
        enough=choose.random() < 0.8,
        dimensions=dimensions,
        findings=TEAM.findings * choose.randint(0, 3),
        proposals=TEAM.proposals * choose.randint(0, 4),
        change=choose.choice([None, TEAM.change]),
        share_low=choose.choice([None, 0.0, 0.5]),
    )


def check_papers(plans: int, reports: int, languages: tuple[Texts, ...], folder: Path) -> list[str]:
    found: list[str] = []
    for seed in range(plans):
        texts = languages[seed % len(languages)]
        found += [
            f"plan {seed}: {problem}"
            for problem in failures(render_individual_plan(some_plan(seed), texts), folder / "p")
        ]
    for seed in range(reports):
        texts = languages[seed % len(languages)]
        found += [
            f"team {seed}: {problem}"
            for problem in failures(render_team_report(some_report(seed), texts), folder / "t")
        ]
    return found


def test_different_papers_pass(tmp_path: Path, dutch: Texts, english: Texts):
    assert check_papers(20, 8, (dutch, english), tmp_path) == []


@pytest.mark.slow
def test_three_hundred_plans_and_forty_team_reports_pass(tmp_path: Path, dutch: Texts, english: Texts):
    assert check_papers(300, 40, (dutch, english), tmp_path) == []


def test_writing_in_several_threads_gives_the_same_bytes(dutch: Texts):
    plans = [some_plan(seed) for seed in range(8)]
    alone = [render_individual_plan(plan, dutch) for plan in plans]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda plan: render_individual_plan(plan, dutch), plans)) == alone
