"""The AI-literacy file: the law with its day, counts in eight parts, and no certificate for anybody."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from competentie_app.reports.content.literacy import LiteracyContent
from competentie_app.reports.literacy_file import render_literacy_file
from competentie_app.texts import Texts
from tests.reports.organisation_examples import BEGINNING, LITERACY, LONG, MANY_ROUNDS
from tests.reports.reading import failures, pages, text
from tests.reports.test_extremes import outside
from tests.reports.test_golden import GOLDEN, lines_of

OLD = "meer dan een jaar geleden nagekeken"


def test_it_tells_the_law_with_its_day_and_certifies_nobody(dutch: Texts):
    first = pages(render_literacy_file(LITERACY, dutch))[0].replace("\u00a0", " ")
    assert "Dit dossier is voor niemand een attest." in first
    assert "! Werkversie: een jurist" in first
    assert "Bron: Vragen en antwoorden. Nagekeken op 22 nov 2026." in first
    assert OLD not in first


def test_its_eight_parts_name_their_numbers(dutch: Texts):
    words = text(render_literacy_file(LITERACY, dutch)).replace("\u00a0", " ")
    heads = ("Voor wie", "Norm", "Beginpunt", "Maatregelen", "Bewijs", "Effect", "Opvolging", "Methode en grenzen")
    places = [words.index(f"{number}. {head}") for number, head in enumerate(heads, start=1)]
    assert places == sorted(places)
    for expected in (
        "50 medewerkers in 5 teams, op de dag van afdrukken. Daarnaast werkt 1 externe",
        "2 medewerkers hebben nog geen persona",
        "versie 1.4.0 van 2 november 2026: 37 competenties, 3 niveaus (0 nog niet, 1 basis, 2 zelfstandig)",
        "1 streefniveau op maat en 2 vrijstellingen",
        "18 mensen met een afgesproken ontwikkelplan; nog 35 activiteiten te doen (35 uur), 3 gedaan (3 uur).",
        "Schrijf drie prompts 7 5 2",
        "Andere activiteiten samen 9 30 1",
        "3 activiteiten zijn gedaan, waarvan 2 met een bewijs erbij.",
        "Startronde 12 jan 2026 1.3.0 42 41 42 van 44 38–40 %",
        "Kennis 14 % van 70 25–27 % van 71 hoger",
        "! 2 plannen moesten al opnieuw bekeken zijn.",
    ):
        assert expected in words


def test_old_law_is_warned_of_and_a_first_round_has_no_effect_yet(dutch: Texts):
    words = text(render_literacy_file(BEGINNING, dutch))
    assert OLD in words
    assert "Er zijn nog geen twee rondes om te vergelijken." in words
    assert "Er is nog geen leeractiviteit gepland of gedaan." in words
    assert "Te weinig om te vertellen" in words


@pytest.mark.parametrize("content", [LITERACY, BEGINNING, MANY_ROUNDS], ids=["some", "beginning", "many"])
def test_both_standards_hold_and_nothing_is_clipped(content: LiteracyContent, english: Texts, tmp_path: Path):
    pdf = render_literacy_file(content, english)
    assert failures(pdf, tmp_path / "literacy.pdf") == []
    assert outside(pdf) == []
    assert render_literacy_file(content, english) == pdf
    if content is MANY_ROUNDS:
        assert all(f"{LONG} {number} " in text(pdf) for number in range(30))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_text_is_the_reviewed_text(language: str, dutch: Texts, english: Texts):
    pdf = render_literacy_file(LITERACY, dutch if language == "nl" else english)
    file = GOLDEN / f"literacy-{language}.txt"
    if os.environ.get("KOMPAS_UPDATE_GOLDEN"):
        file.write_text(lines_of(pdf), encoding="utf-8")
    assert lines_of(pdf) == file.read_text(encoding="utf-8")
