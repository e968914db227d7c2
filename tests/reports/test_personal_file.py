"""The personal file on paper: facts, tables and sentences of any length and script, tagged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.reports.content.personal_file import Facts, FileSection, Grid, PersonalFileContent, Words
from competentie_app.reports.personal_file import render_personal_file
from competentie_app.texts import Texts
from tests.reports.examples import IMPRINT, PRIVACY
from tests.reports.reading import failures, pages, tags, text
from tests.reports.test_conformance import NAMES
from tests.reports.test_extremes import NAME_60, outside

FACTS = Facts((("Naam", "Femke Claessens"), ("Personeelsnummer", ""), ("Functie", "Dossierbeheerder " * 12)))
GRID = Grid(
    ("Vaardigheid", "Niveau", "Betekenis"), (2.0, 1.0, 3.0), (("Prompten", "basis (1)", "Ik doe dit."),), "Zelf"
)
CONTENT = PersonalFileContent(
    "Femke Claessens",
    (
        FileSection("Wie je bent", (FACTS, Words("Je mag fouten laten verbeteren."))),
        FileSection("Ronde Najaar", (replace(GRID, note="Uit het formulier."),)),
        FileSection("Plannen", ()),
    ),
    IMPRINT,
    PRIVACY,
)


def test_facts_tables_and_what_is_empty(dutch: Texts):
    words = text(render_personal_file(CONTENT, dutch))
    for each in (
        "Persoonlijk overzicht van Femke Claessens",
        "Personeelsnummer –",
        "Zelf",
        "Uit het formulier.",
        "Prompten basis (1) Ik doe dit.",
        "Plannen Er wordt niets bijgehouden.",
        "Andere mensen staan er alleen als rol in.",
        "bewaard tot 31 oktober 2028",
    ):
        assert each in words


def test_labels_and_first_columns_head_their_row(dutch: Texts):
    roles = [role for role, _ in tags(render_personal_file(CONTENT, dutch))]
    assert roles.count("Table") == 2
    assert roles.count("TH") == 3 + 3 + 1  # labels, the head of the table, and its row
    assert roles.count("H2") == 3


@pytest.mark.parametrize("name", [*NAMES, NAME_60])
def test_names_in_any_script_and_long_tables_pass(name: str, english: Texts, tmp_path: Path):
    rows = tuple((f"{name} {number}", "independent (2)", f"{name} " * (number % 9 + 1)) for number in range(80))
    content = replace(CONTENT, name=name, sections=(FileSection(name, (replace(GRID, rows=rows), FACTS)),))
    pdf = render_personal_file(content, english)
    assert failures(pdf, tmp_path / "personal.pdf") == []
    assert outside(pdf) == []
    assert len(pages(pdf)) > 1


def test_same_content_same_bytes(dutch: Texts):
    assert render_personal_file(CONTENT, dutch) == render_personal_file(CONTENT, dutch)
