"""The report of an organisation: big figures first, sentences with their numbers, hidden cells in words, any size."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.analysis.organisation import Hidden
from competentie_app.reports.content.organisation import OrganisationReportContent, ShareGroup, ShareLine
from competentie_app.reports.organisation_report import render_organisation_report
from competentie_app.texts import Texts
from tests.reports.organisation_examples import BIG, CHANGE, FINDINGS, LONG, NOBODY, ORGANISATION, TEAMS, group, hidden
from tests.reports.reading import failures, pages, tags, text
from tests.reports.test_conformance import NAMES
from tests.reports.test_extremes import outside
from tests.reports.test_golden import GOLDEN, lines_of

ONE_TEAM = replace(ORGANISATION, teams=TEAMS[1:2], change=None)


def test_figures_and_hidden_cells_read_in_words(dutch: Texts):
    words = text(render_organisation_report(ORGANISATION, dutch)).replace("\u00a0", " ")
    for expected in (
        "40 van 42 mensen hebben afgesproken niveaus",
        "55–56 % van 110 afgesproken niveaus op streefniveau",
        "2 van 5 teams groot genoeg om apart te tonen",
        "K1 Basiswerking van AI kennen 18 18 36",
        "K2 Correct datagebruik en -beheer kennen 0–1 34–35 35",
        "Niet getoond, omdat minder dan 5 mensen een afgesproken niveau hebben: K3 Privacy en veiligheid kennen.",
        "In grijs, nooit gerangschikt: Attitudes.",
        "Team Archief nog niets afgesproken 0 van 7",
        "te weinig mensen < 5 van 7",
        "verborgen naast andere",
        "bijna iedereen",
        "Te kleine groepen samen 25 % 12 5–7",
        "Kennis 14 % van 70 25–27 % van 71 hoger",
        "K1 Basiswerking van AI kennen 50 % van 36 50 % van 36 gelijk",
        "K2 Correct datagebruik en -beheer kennen 26 % van 34 enkelen van 35 lager",
    ):
        assert expected in words
    assert words.count("K3") == 1  # in the note, and in no table


def test_each_drawing_tells_its_finding(english: Texts):
    told = [alt for role, alt in tags(render_organisation_report(ORGANISATION, english)) if role == "Figure"]
    assert len(told) == 3
    assert "1 of 35 people are at target level" in told[0]
    assert "2 of 5 are told; their shares lie between 50% and 100%." in told[2]


def test_a_scale_of_another_length_is_not_compared(english: Texts):
    other = replace(ORGANISATION, change=replace(CHANGE, lines=(), other_scale=True))
    words = text(render_organisation_report(other, english))
    assert "on another scale: they cannot be compared" in words
    assert "higher" not in words


def test_without_agreed_levels_it_says_so_and_shows_none(english: Texts):
    words = text(render_organisation_report(NOBODY, english))
    assert "Too few agreed levels for a picture of the organisation" in words
    assert "0 of 12 people have agreed levels" in words
    assert "%" not in words
    assert "Per team" not in words


@pytest.mark.parametrize("content", [ORGANISATION, NOBODY, ONE_TEAM, BIG], ids=["some", "nobody", "one team", "big"])
def test_both_standards_hold_and_nothing_is_clipped(content: OrganisationReportContent, dutch: Texts, tmp_path: Path):
    pdf = render_organisation_report(content, dutch)
    assert failures(pdf, tmp_path / "organisation.pdf") == []
    assert outside(pdf) == []
    assert render_organisation_report(content, dutch) == pdf


def test_sixty_teams_and_forty_competencies_are_all_there_below_repeated_heads(dutch: Texts):
    found = pages(render_organisation_report(BIG, dutch))
    whole = " ".join(found)
    assert all(f"{LONG.rpartition('-')[2]} {number}" in whole for number in range(4, 60, 5))
    assert all(f"LOC-{place} " in whole for place in range(40))
    assert sum("Team Afgesproken niveaus Op streef" in page or "Team Op streef" in page for page in found) >= 2
    assert len(found) <= 6


def some_line(choose: random.Random, title: str, *, neutral: bool = False) -> ShareLine:
    if choose.random() < 0.3:
        return ShareLine(title, hidden(choose.choice(list(Hidden)), choose.randint(0, 9)), neutral, title[:4])
    levels = choose.randint(5, 3000)
    low = choose.randint(0, levels)
    return ShareLine(title, group(low, min(levels, low + choose.randint(0, 9)), levels), neutral, title[:4])


def some_report(seed: int) -> OrganisationReportContent:
    choose = random.Random(seed)
    teams = tuple(some_line(choose, f"{choose.choice(NAMES)} {number}") for number in range(choose.randint(0, 60)))
    dimensions = tuple(
        ShareGroup(
            some_line(choose, "Dimensie", neutral=neutral),
            tuple(some_line(choose, f"K{number} naam", neutral=neutral) for number in range(choose.randint(1, 20))),
        )
        for neutral in (False, True)
    )
    change = choose.choice(
        [None, CHANGE, replace(CHANGE, lines=CHANGE.lines * choose.randint(1, 12), other_version=True)]
    )
    return replace(
        ORGANISATION, teams=teams, dimensions=dimensions, change=change, findings=FINDINGS * choose.randint(0, 4)
    )


@pytest.mark.slow
def test_forty_different_reports_pass(tmp_path: Path, dutch: Texts, english: Texts):
    for seed in range(40):
        pdf = render_organisation_report(some_report(seed), (dutch, english)[seed % 2])
        assert (failures(pdf, tmp_path / "organisation.pdf"), outside(pdf)) == ([], []), seed


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_text_is_the_reviewed_text(language: str, dutch: Texts, english: Texts):
    pdf = render_organisation_report(ORGANISATION, dutch if language == "nl" else english)
    file = GOLDEN / f"organisation-{language}.txt"
    if os.environ.get("KOMPAS_UPDATE_GOLDEN"):
        file.write_text(lines_of(pdf), encoding="utf-8")
    assert lines_of(pdf) == file.read_text(encoding="utf-8")
