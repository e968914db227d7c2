"""The self-assessment on paper: whole, a competency never over two pages, the same bytes each time."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.reports.content.paper_form import PaperFormContent, PaperPart
from competentie_app.reports.paper_form import render_paper_form
from competentie_app.texts import Texts
from tests.reports.paper_form_examples import PAPER_FORM, question
from tests.reports.reading import failures, pages, tags, text
from tests.reports.test_conformance import NAMES
from tests.reports.test_extremes import NAME_60, outside
from tests.reports.test_golden import GOLDEN, lines_of


def form(competencies: int, levels: int, name: str = "Jo", words: int = 1) -> PaperFormContent:
    """A form in three parts. `words`: how many times as long the names and descriptions are."""
    names = tuple(f"naam van het niveau {place}" for place in range(levels))
    questions = [
        question("Een onderwerp met een lange naam " * words, names, "Waar dit over gaat. " * words)
        for _ in range(competencies)
    ]
    third = -(-competencies // 3)
    parts = tuple(
        PaperPart(title, tuple(questions[start : start + third]))
        for title, start in (("Vaardigheden", 0), ("Houding", third), ("Kennis", 2 * third))
    )
    return replace(PAPER_FORM, name=name, parts=parts)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_text_is_the_reviewed_text(language: str, dutch: Texts, english: Texts):
    pdf = render_paper_form(PAPER_FORM, dutch if language == "nl" else english)
    file = GOLDEN / f"paper-form-{language}.txt"
    if os.environ.get("KOMPAS_UPDATE_GOLDEN"):
        file.write_text(lines_of(pdf), encoding="utf-8")
    assert lines_of(pdf) == file.read_text(encoding="utf-8")


def test_purpose_readers_and_retention_stand_on_top_and_who_gets_it_when(dutch: Texts):
    first, *_ = pages(render_paper_form(PAPER_FORM, dutch))
    places = [
        first.index(words)
        for words in (
            "Zelfinschatting van Femke Claessens",
            "Team Vergunningen · Najaar 2026",
            "Medewerkers helpen groeien",
            "de eigen leidinggevende en de HR-businesspartner",
            "24 maanden",
            "2 oktober 2026 in een gesloten omslag af aan wie het je gaf",
            "1. AI inzetten voor communicatie",
        )
    ]
    assert places == sorted(places)


def test_every_level_has_a_box_and_so_has_every_other_answer(dutch: Texts):
    whole = text(render_paper_form(PAPER_FORM, dutch))
    asked = [each for part in PAPER_FORM.parts for each in part.questions]
    assert whole.count("□") == sum(len(each.levels) + 3 for each in asked) + 2
    for each in asked:
        assert all(label in whole and sentence in whole for label, sentence in each.levels)
    assert whole.count("weet ik niet") == len(asked) + 2


@pytest.mark.parametrize(("competencies", "levels"), [(1, 2), (13, 5), (13, 10), (40, 2), (40, 5), (40, 10)])
def test_a_competency_never_stands_on_two_pages(competencies: int, levels: int, dutch: Texts):
    pdf = render_paper_form(form(competencies, levels, NAME_60), dutch)
    found = pages(pdf)
    for number, page in enumerate(found, start=1):
        titles, boxes = page.count("Een onderwerp met een lange naam"), page.count("naam van het niveau")
        assert (boxes, page.count("Opmerking ")) == (titles * levels, titles)
        assert not titles or "Vakje Niveau Zin" in page
        assert NAME_60 in page
        assert f"Pagina {number} van {len(found)}" in page
    assert sum(page.count("Een onderwerp") for page in found) == competencies
    assert outside(pdf) == []


def test_a_competency_higher_than_a_page_splits_and_loses_nothing(dutch: Texts):
    content = form(3, 10, words=60)
    tall = replace(content.parts[0].questions[0], levels=tuple((f"niveau {k}", "Een zin. " * 60) for k in range(10)))
    pdf = render_paper_form(replace(content, parts=(PaperPart("Kennis", (tall, tall)),)), dutch)
    assert outside(pdf) == []
    assert text(pdf).count("Een zin.") == 2 * 10 * 60


@pytest.mark.parametrize("name", [*NAMES, NAME_60, "W" * 60])
def test_any_name_is_on_each_page(name: str, dutch: Texts):
    pdf = render_paper_form(replace(PAPER_FORM, name=name), dutch)
    assert outside(pdf) == []
    if name.isascii():
        assert all(name in page.replace(" ", "") or name in page for page in pages(pdf))


def test_a_round_without_a_deadline_and_no_wishes_from_nobody(english: Texts):
    whole = text(render_paper_form(replace(PAPER_FORM, deadline=None), english))
    assert "Hand this form in, in a closed envelope, to whoever gave it to you" in whole
    assert "None" not in whole


def test_it_says_how_to_type_it_in(dutch: Texts):
    assert "Inschattingen, Raster, kies de laag Zelf" in pages(render_paper_form(PAPER_FORM, dutch))[-1]


def test_boxes_are_told_and_heads_are_heads(dutch: Texts):
    found = [role for role, _ in tags(render_paper_form(PAPER_FORM, dutch))]
    assert found.count("Table") == 4
    assert found.count("THead") == 4
    assert found.count("H2") == 5


def test_same_content_same_bytes(dutch: Texts):
    assert render_paper_form(PAPER_FORM, dutch) == render_paper_form(PAPER_FORM, dutch)


def test_different_forms_pass_the_validator(tmp_path: Path, dutch: Texts, english: Texts):
    found: list[str] = []
    for seed in range(12):
        choose = random.Random(seed)
        content = form(choose.randint(1, 40), choose.randint(2, 10), choose.choice(NAMES), choose.randint(1, 4))
        pdf = render_paper_form(content, choose.choice([dutch, english]))
        found += [f"{seed}: {problem}" for problem in failures(pdf, tmp_path / "form")]
    assert found == []
