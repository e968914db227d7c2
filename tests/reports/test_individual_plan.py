from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from competentie_app.dossier.records import PlanStatus, StepStatus
from competentie_app.reports.content import (
    DimensionLevels,
    Origins,
    PersonaTitle,
    PhaseLines,
    Standing,
)
from competentie_app.reports.individual_plan import render_individual_plan
from competentie_app.reports.parts.level_chart import runs
from competentie_app.texts import Texts, msg
from tests.reports.examples import PLAN
from tests.reports.reading import failures, pages, tags, text


def test_a_usual_plan_has_two_pages_that_hold_its_numbers_and_sentences(dutch: Texts):
    first, second = pages(render_individual_plan(PLAN, dutch))
    for words in (
        "Ontwikkelplan van Femke Claessens",
        "6 van 13",
        "18,5 uur",
        "van 20 uur, tot 30 juni 2027",
        "3 stappen",
        "Elements of AI",
        "Drie AI-antwoorden nakijken met Ines",
        "november – december 2026 · 4,5 uur",
        "tegen 18 dec",
        "De Wegwijzers (K4, 2 uur) passen niet in 20 uur.",
        "Ontwikkelingsgericht, geen evaluatie.",
        "model 1.4.0",
        "leeraanbod nagekeken op 2 november 2026",
        "Pagina 1 van 2",
    ):
        assert words in first
    for words in (
        "Kiest zelf per taak of AI zinvol is",
        "Zelfstandig (2).",
        "Nog geen niveau",
        "Meer weten over beeldrechten",
        "Ik wil vooral oefenen in mijn eigen dossiers",
        "31 maart 2027",
        "gezien",
        "niet akkoord, want:",
        "13 niveaus zijn in het gesprek afgesproken.",
        "Persoonlijk document; inzage: jij, je leidinggevende en de HRBP; bewaard tot 31 oktober 2028.",
        "Pagina 2 van 2",
    ):
        assert words in second


def test_the_english_plan_has_no_dutch_page_texts(english: Texts):
    written = text(render_individual_plan(PLAN, english))
    assert "Learning plan of Femke Claessens" in written
    assert "Where you stand and what you work on" in written
    assert "Persoonlijk document" not in written


def test_the_same_content_gives_the_same_bytes(dutch: Texts):
    assert render_individual_plan(PLAN, dutch) == render_individual_plan(PLAN, dutch)


def test_it_says_what_the_plan_works_on_and_predicts_no_level(dutch: Texts):
    first = pages(render_individual_plan(PLAN, dutch))[0]
    assert "waar je aan werkt" in first
    assert "na dit plan" not in first


def test_a_gap_without_a_step_is_not_worked_on(dutch: Texts):
    figures = [alt for role, alt in tags(render_individual_plan(PLAN, dutch)) if role == "Figure"]
    assert len(figures) == 1
    assert "Je werkt aan S2, S3, S4, K1, K2, K3." in figures[0]
    assert "6 van de 13 competenties" in figures[0]


@pytest.mark.parametrize(
    ("standing", "level", "high", "words"),
    [
        (Standing.TAKEN_OVER, 1, None, "1 voorlopig"),
        (Standing.PROVISIONAL, 0, 2, "0–2 voorlopig"),
        (Standing.NOT_AGREED, 1, 3, "1–3 niet eens"),
        (Standing.UNKNOWN, None, None, "geen niveau"),
        (Standing.NOT_APPLICABLE, None, None, "n.v.t."),
        (Standing.DONT_KNOW, None, None, "weet ik niet"),
        (Standing.PREFER_NOT_TO_SAY, None, None, "zeg ik liever niet"),
    ],
)
def test_a_level_that_is_not_agreed_says_so(
    standing: Standing, level: int | None, high: int | None, words: str, dutch: Texts
):
    dimension = PLAN.dimensions[0]
    row = replace(dimension.rows[0], standing=standing, level=level, level_high=high)
    changed = replace(PLAN, dimensions=(DimensionLevels("Vaardigheden", dimension.level_names, (row,)),))
    assert words in text(render_individual_plan(changed, dutch))


def test_origins_are_told_by_their_numbers(dutch: Texts):
    origins = Origins(agreed=1, taken_over=2, not_agreed=3, provisional=4, unknown=5, dont_know=6)
    written = text(render_individual_plan(replace(PLAN, origins=origins, levels_date=None), dutch))
    assert "Er was nog geen gesprek." in written
    assert "1 niveau is in het gesprek afgesproken." in written
    assert "2 niveaus zijn overgenomen" in written
    assert "3 niveaus zijn besproken, maar jullie waren het niet eens" in written
    assert "4 niveaus zijn voorlopig" in written
    assert "5 competenties hebben nog geen niveau." in written
    assert "Bij 6 competenties is het antwoord “weet ik niet”." in written


def test_a_draft_persona_is_marked_and_the_status_is_told(dutch: Texts):
    changed = replace(PLAN, personas=(PersonaTitle("AI-vertaler", draft=True),), status=PlanStatus.AGREED)
    written = text(render_individual_plan(changed, dutch))
    assert "AI-vertaler (werkversie)" in written
    assert "Ontwikkelplan · afgesproken plan" in written


def test_a_done_step_shows_its_day_and_a_dropped_one_its_status(dutch: Texts):
    done, dropped = PLAN.phases[0].steps[:2]
    steps = (
        replace(done, status=StepStatus.DONE, done_on=date(2026, 11, 30)),
        replace(dropped, status=StepStatus.DROPPED),
    )
    written = text(render_individual_plan(replace(PLAN, phases=(PhaseLines(0, steps),)), dutch))
    assert "30 nov 2026" in written
    assert "vervalt" in written


def test_sentences_of_other_rooms_are_rendered(dutch: Texts):
    reason = msg("{number} of {total}", number=3, total=4)
    step = replace(PLAN.phases[0].steps[0], reason=reason)
    written = text(render_individual_plan(replace(PLAN, phases=(PhaseLines(0, (step,)),)), dutch))
    assert "3 van 4" in written


def test_a_missing_font_says_which_file(tmp_path: Path, dutch: Texts, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("reportlab.pdfbase.pdfmetrics.getRegisteredFontNames", list)
    with pytest.raises(FileNotFoundError, match=r"Inter-Regular\.ttf"):
        render_individual_plan(PLAN, dutch, tmp_path)


def test_it_passes_a_validator_of_both_standards(tmp_path: Path, dutch: Texts):
    assert failures(render_individual_plan(PLAN, dutch), tmp_path / "plan.pdf") == []


def test_steps_that_follow_each_other_are_told_as_one_run():
    assert runs([1, 2, 4, 5, 6, 9]) == ["1", "2", "4–6", "9"]
    assert runs(range(1, 31)) == ["1–30"]
    assert runs([]) == []
