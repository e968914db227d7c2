from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.reports.content import (
    FEW,
    HIDDEN,
    NEARLY_ALL,
    CountForm,
    CountShown,
    GapCount,
    TeamCompetency,
    TeamDimension,
    exact,
)
from competentie_app.reports.team_report import render_team_report
from competentie_app.texts import Texts
from tests.reports.examples import TEAM
from tests.reports.reading import failures, pages, tags, text


def test_the_report_holds_its_numbers(dutch: Texts):
    first, second = pages(render_team_report(TEAM, dutch))
    for words in (
        "Ontwikkelnoden Team Vergunningen",
        "zonder namen",
        "8 van 12",
        "54–56 %",
        "van 93 afgesproken niveaus op streefniveau",
        "5 van 8 liggen onder het streefniveau",
        "Gids AI-verordening samen lezen met de DPO",
        "januari – februari 2027",
        "bijna iedereen",
        "enkelen",
    ):
        assert words in first
    for words in ("Wie kan wat, in aantallen", "Verandering sinds Proefronde", "Methode en grenzen", "Pagina 2 van 2"):
        assert words in second


def test_the_english_report_is_english(english: Texts):
    written = text(render_team_report(TEAM, english))
    assert "Team gap report: Team Vergunningen" in written
    assert "nearly all" in written
    assert "bijna iedereen ligt" in written  # a sentence that came in its language
    assert "Methode en grenzen" not in written


def test_the_same_content_gives_the_same_bytes(dutch: Texts):
    assert render_team_report(TEAM, dutch) == render_team_report(TEAM, dutch)


def test_with_too_few_agreed_levels_only_progress_is_shown(dutch: Texts):
    few = replace(TEAM, enough=False, with_agreed=exact(3), taking_part=4, findings=(), proposals=())
    written = text(render_team_report(few, dutch))
    assert "3 van 4" in written
    assert "Minder dan 5 mensen hebben afgesproken niveaus." in written
    for words in ("Kloof per competentie", "Wie kan wat", "Verandering", "54", "kloof van 2"):
        assert words not in written


def test_a_hidden_row_is_named_without_any_number(dutch: Texts):
    row = TeamCompetency("S1", "AI inzetten", "AI", None, HIDDEN, HIDDEN, HIDDEN, exact(7), exact(9))
    only = replace(
        TEAM, dimensions=(TeamDimension("Vaardigheden", ranked=True, rows=(row,)),), who_can_what=(), change=None
    )
    written = text(render_team_report(only, dutch))
    assert "Niet getoond, omdat minder dan 5 mensen een afgesproken niveau hebben: S1 AI inzetten." in written
    assert "Onder streef" not in written


def test_lines_of_which_nothing_may_be_shown_are_left_out(dutch: Texts):
    second = pages(render_team_report(TEAM, dutch))[1]
    assert "S1 AI inzetten voor communicatie 7 3 4" in second
    assert "S3 AI-output kritisch beoordelen 3 2" in second
    assert "K3 Principes van privacy en veiligheid kennen enkelen" not in second, "nobody is told who can help"


@pytest.mark.parametrize("agreed", [5, 8, 60])
def test_vague_counts_read_as_words_whatever_the_size(agreed: int, dutch: Texts):
    gaps = (GapCount(0, 0, NEARLY_ALL), GapCount(1, 4, FEW))
    row = TeamCompetency("S1", "AI inzetten", "AI", gaps, exact(agreed), FEW, NEARLY_ALL, exact(0), exact(0))
    only = replace(
        TEAM, dimensions=(TeamDimension("Vaardigheden", ranked=True, rows=(row,)),), who_can_what=(), change=None
    )
    assert "S1 AI inzetten enkelen bijna iedereen 0 0" in text(render_team_report(only, dutch))


def test_every_figure_tells_a_finding(dutch: Texts):
    alternatives = [alt for role, alt in tags(render_team_report(TEAM, dutch)) if role == "Figure"]
    assert alternatives
    assert all("K3 Privacy en veiligheid: bijna iedereen" in alternative for alternative in alternatives)


def test_a_count_is_exact_or_has_no_number():
    with pytest.raises(ValueError, match="EXACT"):
        CountShown(CountForm.FEW, 1)
    with pytest.raises(ValueError, match="EXACT"):
        CountShown(CountForm.EXACT)


def test_it_passes_a_validator_of_both_standards(tmp_path: Path, dutch: Texts):
    assert failures(render_team_report(TEAM, dutch), tmp_path / "team.pdf") == []


def test_helpers_that_may_not_be_counted_are_explained_and_not_left_out(dutch: Texts):
    hidden = tuple(replace(line, can_help=HIDDEN) for line in TEAM.who_can_what)
    written = text(render_team_report(replace(TEAM, who_can_what=hidden), dutch))
    assert "Wie kan wat, in aantallen" in written
    assert "Hoeveel van hen anderen helpen, staat er niet bij" in written
    assert "Kan anderen helpen" not in written
