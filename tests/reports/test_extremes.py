"""Long names, many rows, no rows, any script: nothing is clipped and both standards hold."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from competentie_app.dossier.records import PlanStatus
from competentie_app.reports.content import (
    CompetencyLevel,
    DimensionLevels,
    Imprint,
    IndividualPlanContent,
    Origins,
    PhaseLines,
    Raised,
    Standing,
    exact,
)
from competentie_app.reports.individual_plan import render_individual_plan
from competentie_app.reports.setting.styles import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from competentie_app.reports.team_report import render_team_report
from competentie_app.texts import Texts
from tests.reports.examples import PLAN, TEAM
from tests.reports.reading import failures, pages, text

LATIN_AND_MORE = (
    "Zoë Łukasz Świątek",
    "Γιώργος Παπαδόπουλος",
    "Nguyễn Thị Hồng Nhung",
    "Иван Петров",
    "Ștefan Țepeș-Gökçe",
)
NAME_60 = "Wolfeschlegelsteinhausenbergerdorff-van den Bossche-Peeters"


def outside(pdf: bytes) -> list[str]:
    """Pieces of text that begin outside the margins of the page."""
    found: list[str] = []

    def visit(piece: str, _cm: object, matrix: list[float], _font: object, _size: float) -> None:
        x, y = matrix[4], matrix[5]
        inside = MARGIN - 1 <= x <= PAGE_WIDTH - MARGIN + 1 and 12 <= y <= PAGE_HEIGHT - 12
        if piece.strip() and not inside:
            found.append(piece)

    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=visit)
    return found


def many_steps(count: int) -> tuple[PhaseLines, ...]:
    step = PLAN.phases[0].steps[0]
    steps = tuple(replace(step, number=number, title=f"Stap {number} {step.title}") for number in range(1, count + 1))
    return (PhaseLines(0, steps[: count // 3]), PhaseLines(1, steps[count // 3 :]))


def many_competencies(count: int) -> tuple[DimensionLevels, ...]:
    standings = tuple(Standing)
    rows = tuple(
        CompetencyLevel(
            f"x{place}",
            f"LOC-{place}",
            f"Een naam van een competentie die zeker niet op één regel past {place}",
            "kort",
            standings[place % len(standings)],
            None if place % len(standings) > 3 else place % 4,
            3,
            3 if place % len(standings) in (2, 3) else None,
        )
        for place in range(count)
    )
    names = PLAN.dimensions[0].level_names
    return (DimensionLevels("Eerste", names, rows[: count // 2]), DimensionLevels("Tweede", names, rows[count // 2 :]))


def test_thirty_steps_repeat_the_head_and_lose_nothing(tmp_path: Path, dutch: Texts):
    pdf = render_individual_plan(replace(PLAN, phases=many_steps(30)), dutch)
    written = pages(pdf)
    for number in range(1, 31):
        assert any(f"Stap {number} Aan de slag" in page for page in written)
    assert sum("Werkt aan Waarom" in page for page in written) == sum("Aan de slag" in page for page in written) >= 2
    assert outside(pdf) == []
    assert failures(pdf, tmp_path / "steps.pdf") == []


def test_gaps_everywhere_still_make_two_pages(dutch: Texts):
    """Thirteen competencies, each with a gap and its sentences, and eight steps of which each tells more than usual."""
    rows = [row for dimension in PLAN.dimensions for row in dimension.rows]
    first = PLAN.level_sentences[0]
    now = "Ik weet voor mijn taken nog niet waar AI kan helpen en waar ik het beter niet gebruik."
    sentences = tuple(replace(first, code=row.code, title=row.title, now_sentence=now) for row in rows)
    step = PLAN.phases[0].steps[0]
    steps = tuple(
        replace(
            step,
            number=place + 1,
            closes=tuple(Raised(row.competency_id, row.code, 0, 1) for row in rows[place : place + 2]),
            reason=f"Op weg naar niveau 3 van {rows[place].code}. Nodig voor stap {place + 2}. Een leerwens.",
        )
        for place in range(8)
    )
    phases = tuple(replace(phase, steps=steps[place * 3 : place * 3 + 3]) for place, phase in enumerate(PLAN.phases))
    content = replace(PLAN, phases=phases, level_sentences=sentences, not_chosen=PLAN.not_chosen * 3)
    written = pages(render_individual_plan(content, dutch))
    assert len(written) == 2
    assert all(row.code in written[1] for row in rows)


def test_forty_competencies_fill_more_pages(tmp_path: Path, dutch: Texts):
    pdf = render_individual_plan(replace(PLAN, dimensions=many_competencies(40)), dutch)
    for place in range(40):
        assert f"LOC-{place} " in text(pdf)
    assert outside(pdf) == []
    assert failures(pdf, tmp_path / "many.pdf") == []


def test_an_empty_plan_explains_itself(tmp_path: Path, dutch: Texts):
    content = IndividualPlanContent(
        name="Els",
        team="",
        personas=(),
        round_name="",
        levels_date=None,
        status=PlanStatus.PROPOSED,
        at_target=0,
        required=0,
        minutes_planned=0,
        minutes_budget=0,
        plan_end=None,
        steps_now=0,
        dimensions=(),
        phases=(),
        origins=Origins(),
        imprint=Imprint("", "1", date(2026, 1, 1)),
    )
    pdf = render_individual_plan(content, dutch)
    assert "Dit plan heeft nog geen stappen." in text(pdf)
    assert failures(pdf, tmp_path / "empty.pdf") == []


@pytest.mark.parametrize("name", LATIN_AND_MORE)
def test_names_in_scripts_of_the_main_font_read_back_as_they_are(name: str, tmp_path: Path, dutch: Texts):
    pdf = render_individual_plan(replace(PLAN, name=name), dutch)
    assert name in text(pdf)
    assert failures(pdf, tmp_path / "name.pdf") == []


@pytest.mark.parametrize("name", ["محمد العلي", "李明", "שרה כהן", "Anaïs 🙂"])
def test_other_names_keep_their_true_text_for_readers(name: str, tmp_path: Path, dutch: Texts):
    pdf = render_individual_plan(replace(PLAN, name=name, remarks=f"{name} zegt: {name}."), dutch)
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    stream = page.get_contents()
    assert stream is not None
    contents = stream.get_data()
    strange = next(part for part in name.split() if not part.isascii() and part != "Anaïs")
    assert strange.encode("utf-16-be").hex().upper().encode() in contents
    assert failures(pdf, tmp_path / "name.pdf") == []


def test_a_decomposed_accent_is_composed(dutch: Texts):
    assert "Zoë" in text(render_individual_plan(replace(PLAN, name="Zoe\u0308"), dutch))


def test_a_name_of_sixty_characters_wraps(dutch: Texts):
    pdf = render_individual_plan(replace(PLAN, name=NAME_60, team=NAME_60), dutch)
    assert NAME_60 in text(pdf).replace("- ", "-")
    assert outside(pdf) == []


def test_a_word_wider_than_its_column_breaks_and_stays_whole_in_letters(dutch: Texts):
    word = "Persoonsgegevensverwerkingsovereenkomstenregister" * 2
    step = replace(PLAN.phases[0].steps[0], title=word, reason=word)
    pdf = render_individual_plan(replace(PLAN, phases=(PhaseLines(0, (step,)),)), dutch)
    assert word in text(pdf).replace(" ", "")
    assert outside(pdf) == []


@pytest.mark.parametrize("members", [0, 1, 60])
def test_teams_of_any_size(members: int, tmp_path: Path, dutch: Texts):
    enough = members >= 5
    content = replace(
        TEAM,
        members=members,
        taking_part=members,
        with_agreed=exact(members),
        enough=enough,
        dimensions=TEAM.dimensions * (4 if enough else 0),
        proposals=TEAM.proposals * (4 if enough else 0),
        findings=TEAM.findings if enough else (),
        team=NAME_60,
    )
    pdf = render_team_report(content, dutch)
    assert f"{members} van {members}" in text(pdf)
    assert outside(pdf) == []
    assert failures(pdf, tmp_path / "team.pdf") == []


def test_long_remarks_run_on_to_the_next_page(dutch: Texts):
    remarks = " ".join(f"woord{number}" for number in range(1500))
    pdf = render_individual_plan(replace(PLAN, remarks=remarks), dutch)
    written = pages(pdf)
    assert len(written) >= 3
    assert all(f"woord{number} " in " ".join(written) + " " for number in range(1500))


def test_twenty_competencies_and_a_dozen_steps_still_make_two_pages(dutch: Texts):
    """As much as a persona of its own asks of somebody who begins."""
    groups = tuple(replace(group, rows=(*group.rows, *group.rows[:2])) for group in PLAN.dimensions)
    steps = tuple(
        replace(step, number=number)
        for number, step in enumerate([step for phase in PLAN.phases for step in phase.steps] * 2, start=1)
    )[:12]
    phases = tuple(replace(phase, steps=steps[place * 4 : place * 4 + 4]) for place, phase in enumerate(PLAN.phases))
    sentences = tuple(replace(PLAN.level_sentences[0], code=f"S{number}") for number in range(13))
    content = replace(PLAN, dimensions=groups, phases=phases, level_sentences=sentences)
    assert len(pages(render_individual_plan(content, dutch))) == 2
