"""The list of agreements: names, steps, days and status; late in words; no level; whole at any size."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.reports.agreements_list import render_agreements_list
from competentie_app.reports.content.agreements_list import AgreementsListContent
from competentie_app.texts import Texts
from tests.reports.agreements_list_examples import BIG, EMPTY, LATE, LIST, NOBODY, ONE
from tests.reports.reading import failures, pages, text
from tests.reports.test_extremes import outside
from tests.reports.test_golden import GOLDEN, lines_of


def test_it_tells_who_what_when_and_what_is_late(dutch: Texts):
    [page] = pages(render_agreements_list(LIST, dutch))
    for words in (
        "Afspraken van Team Vergunningen",
        "4 medewerkers met een afgesproken plan",
        "2 stappen te laat",
        "Femke Claessens afgesproken op 20 aug 2026 · opnieuw bekijken: 15 dec 2026",
        "tegen 2 okt 2026 ! te laat, bezig",
        "op 4 dec 2026 gepland",
        "gedaan op 18 sep 2026",
        "geen dag afgesproken",
        "! opnieuw bekijken: moest op 1 sep 2026",
        "Het plan heeft geen stappen.",
        "Een voorstel, nog niet afgesproken",
        "Nog geen plan",
        "Alleen stappen en dagen, geen niveaus.",
        "Vernietig ze ten laatste op 31 oktober 2028.",
    ):
        assert words.replace("\u00a0", " ") in page.replace("\u00a0", " ")
    assert page.index("Femke") < page.index("Wolfeschlegel") < page.index("Een voorstel") < page.index("Jo Maes")


def test_without_any_plan_it_says_so_and_who_has_none(dutch: Texts):
    words = text(render_agreements_list(EMPTY, dutch))
    assert "In dit team is nog geen plan afgesproken." in words
    assert "Jo Maes" in words
    assert "te laat" not in words


@pytest.mark.parametrize("content", [LIST, EMPTY, NOBODY, ONE, BIG], ids=["list", "empty", "nobody", "one", "big"])
def test_both_standards_hold_and_nothing_is_clipped(content: AgreementsListContent, english: Texts, tmp_path: Path):
    pdf = render_agreements_list(content, english)
    assert failures(pdf, tmp_path / "list.pdf") == []
    assert outside(pdf) == []


def test_a_head_is_repeated_and_no_name_stands_alone_below(english: Texts):
    found = pages(render_agreements_list(BIG, english))
    assert len(found) > 3
    for page in found[1:-1]:
        assert "Step When Status" in page
    assert all(f"Persoon {number} " in " ".join(found) for number in range(60))


def test_very_long_titles_break_inside_their_column(english: Texts):
    long = replace(LATE, title="Een heel lange stap met veel woorden " * 20, status=LATE.status)
    pdf = render_agreements_list(replace(ONE, people=(replace(ONE.people[0], steps=(long, long)),)), english)
    assert outside(pdf) == []
    assert text(pdf).count("! overdue, busy") == 2


def test_same_content_same_bytes(dutch: Texts):
    assert render_agreements_list(LIST, dutch) == render_agreements_list(LIST, dutch)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_text_is_the_reviewed_text(language: str, dutch: Texts, english: Texts):
    pdf = render_agreements_list(LIST, dutch if language == "nl" else english)
    file = GOLDEN / f"agreements-list-{language}.txt"
    if os.environ.get("KOMPAS_UPDATE_GOLDEN"):
        file.write_text(lines_of(pdf), encoding="utf-8")
    assert lines_of(pdf) == file.read_text(encoding="utf-8")
