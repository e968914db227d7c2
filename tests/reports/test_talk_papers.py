"""The sheet before a talk and the page after it: one page, whole, tagged, the same bytes each time."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.reports.agreements import render_agreements
from competentie_app.reports.content import Privacy
from competentie_app.reports.content.talk import AgreementsContent, TalkSheetContent
from competentie_app.reports.parts.talk_tables import shortened
from competentie_app.reports.talk_sheet import render_talk_sheet
from competentie_app.texts import Texts
from tests.reports.reading import failures, pages, tags
from tests.reports.talk_examples import AGREEMENTS, TALK_SHEET
from tests.reports.test_conformance import NAMES
from tests.reports.test_golden import GOLDEN, lines_of

LONG = "Een opmerking met “aanhalingstekens”, een komma en nog veel meer woorden. "


def test_the_sheet_is_one_page_with_views_side_by_side_and_nothing_agreed(dutch: Texts):
    [page] = pages(render_talk_sheet(TALK_SHEET, dutch))
    for words in (
        "Gespreksfiche van Femke Claessens",
        "Hier is nog niets afgesproken",
        "Begin met wat goed gaat",
        "S1 AI inzetten voor communicatie: zelfstandig (2)",
        "2 niveaus verschil · kritiek, nog te groeien",
        "Toon eens een antwoord van AI",
        "Ik lees alles na",
        "Wens: Graag met voorbeelden uit ons eigen werk.",
        "Meer weten over beeldrechten",
        "Nog 1 onderwerp staat hieronder",
        "Vroeger: het niveau dat jullie afspraken in Startronde.",
        "Notities voor het gesprek",
        "Ontwikkelingsgericht, geen evaluatie.",
        "bewaard tot 31 oktober 2028",
        "Pagina 1 van 1",
    ):
        assert words in page
    assert page.index("goed gaat") < page.index("Waarover dit gesprek gaat") < page.index("De andere competenties")


def test_the_page_after_the_talk_reads_back_and_is_signed(dutch: Texts):
    [page] = pages(render_agreements(AGREEMENTS, dutch))
    for words in (
        "Afspraken met Femke Claessens",
        "gesprek op 20 november 2026",
        "zelfstandig (2)",
        "Ik controleer feiten",
        "Besproken, niet eens",
        "Ik volgde de opleiding",
        "In twee dossiers stonden persoonsgegevens",
        "Overgenomen omdat beide inschattingen gelijk waren, voorlopig: A4",
        "Deze keer niet besproken: A3",
        "tegen 11 dec 2026",
        "Nog 3 stappen staan in het ontwikkelplan.",
        "31 maart 2027",
        "gezien",
        "akkoord",
        "niet akkoord, want:",
        "Pagina 1 van 1",
    ):
        assert words in page


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("report", ["talk-sheet", "agreements"])
def test_the_text_is_the_reviewed_text(report: str, language: str, dutch: Texts, english: Texts):
    texts = dutch if language == "nl" else english
    pdf = render_talk_sheet(TALK_SHEET, texts) if report == "talk-sheet" else render_agreements(AGREEMENTS, texts)
    file = GOLDEN / f"{report}-{language}.txt"
    if os.environ.get("KOMPAS_UPDATE_GOLDEN"):
        file.write_text(lines_of(pdf), encoding="utf-8")
    assert lines_of(pdf) == file.read_text(encoding="utf-8")


def test_the_same_content_gives_the_same_bytes(dutch: Texts):
    assert render_talk_sheet(TALK_SHEET, dutch) == render_talk_sheet(TALK_SHEET, dutch)
    assert render_agreements(AGREEMENTS, dutch) == render_agreements(AGREEMENTS, dutch)


def test_long_remarks_give_way_so_that_all_subjects_fit_on_one_page(dutch: Texts):
    wordy = replace(TALK_SHEET.subjects[0], own_remark=LONG * 20, manager_remark=LONG * 20, wish=LONG * 20)
    [page] = pages(render_talk_sheet(replace(TALK_SHEET, subjects=(wordy,) * 5), dutch))
    assert page.count("S3 AI-output kritisch beoordelen") == 5
    assert "…" in page
    unequal = replace(AGREEMENTS.not_agreed[0], own_remark=LONG * 20, manager_remark=LONG * 20, remark="")
    [page] = pages(render_agreements(replace(AGREEMENTS, not_agreed=(unequal,) * 2), dutch))
    assert page.count("K3 Principes van privacy") == 2


def test_twenty_five_competencies_are_whole_on_one_page_each(dutch: Texts):
    others = tuple(replace(TALK_SHEET.others[0], code=f"X{number}") for number in range(22))
    [page] = pages(render_talk_sheet(replace(TALK_SHEET, others=others), dutch))
    assert all(f"X{number} " in page for number in range(22))
    agreed = tuple(replace(AGREEMENTS.agreed[0], code=f"X{number}") for number in range(25))
    content = replace(AGREEMENTS, agreed=agreed, not_agreed=(), provisional=(), open=())
    [page] = pages(render_agreements(content, dutch))
    assert all(f"X{number} " in page for number in range(25))


def test_what_does_not_fit_at_all_runs_on_and_nothing_is_lost(dutch: Texts):
    others = tuple(replace(TALK_SHEET.others[0], code=f"X{number}") for number in range(90))
    found = pages(render_talk_sheet(replace(TALK_SHEET, others=others), dutch))
    assert len(found) > 1
    assert all(f"X{number} " in " ".join(found) for number in range(90))


def test_empty_papers_still_help(dutch: Texts):
    sheet = replace(
        TALK_SHEET,
        going_well=(),
        subjects=(),
        others=(),
        own_is_in=False,
        manager_is_in=False,
        more=0,
        privacy=Privacy(),
    )
    [page] = pages(render_talk_sheet(sheet, dutch))
    for words in ("nog niet binnen", "Begin met een voorbeeld", "Er springt niets uit"):
        assert words in page
    page_after = replace(
        AGREEMENTS, agreed=(), not_agreed=(), provisional=(), open=(), steps=(), steps_more=0, wishes=(),
        talk_date=None, review_on=None, privacy=Privacy(),
    )  # fmt: skip
    [page] = pages(render_agreements(page_after, dutch))
    for words in ("nog geen gesprek", "Er is nog geen niveau afgesproken", "Er zijn nog geen stappen"):
        assert words in page


def test_tables_have_heads_and_headings_their_order(dutch: Texts):
    for pdf in (render_talk_sheet(TALK_SHEET, dutch), render_agreements(AGREEMENTS, dutch)):
        roles = [role for role, _ in tags(pdf)]
        assert next(role for role in roles if role.startswith("H")) == "H1"
        assert roles.count("Table") == roles.count("THead") >= 2
        assert not any(role == "H3" for role in roles)


@pytest.mark.parametrize(
    ("words", "length", "expected"),
    [
        ("kort", 10, "kort"),
        ("een twee drie vier", 10, "een twee …"),
        ("een,  twee", 6, "een …"),
        ("Donaudampfschifffahrt", 9, "Donaudam …"),
        ("weg", 0, "…"),
        ("", 5, ""),
    ],
)
def test_a_remark_is_cut_between_words_with_a_sign(words: str, length: int, expected: str):
    assert shortened(words, length) == expected


def some_sheet(seed: int) -> TalkSheetContent:
    choose = random.Random(seed)
    subject = replace(choose.choice(TALK_SHEET.subjects), own_remark=LONG * choose.randint(0, 9))
    return replace(
        TALK_SHEET,
        name=choose.choice(NAMES),
        going_well=TALK_SHEET.going_well * choose.randint(0, 2),
        subjects=(subject,) * choose.randint(0, 5),
        others=TALK_SHEET.others * choose.randint(0, 4),
        own_is_in=choose.random() < 0.5,
        earlier_round=choose.choice(["", "Startronde"]),
        privacy=choose.choice([Privacy(), TALK_SHEET.privacy]),
    )


def some_agreements(seed: int) -> AgreementsContent:
    choose = random.Random(seed)
    return replace(
        AGREEMENTS,
        name=choose.choice(NAMES),
        agreed=AGREEMENTS.agreed * choose.randint(0, 4),
        not_agreed=AGREEMENTS.not_agreed * choose.randint(0, 3),
        provisional=AGREEMENTS.provisional * choose.randint(0, 9),
        steps=AGREEMENTS.steps * choose.randint(0, 1),
        wishes=tuple(choose.choices(NAMES, k=choose.randint(0, 3))),
        talk_date=choose.choice([None, AGREEMENTS.talk_date]),
    )


def check(count: int, languages: tuple[Texts, ...], folder: Path) -> list[str]:
    found: list[str] = []
    for seed in range(count):
        texts = languages[seed % len(languages)]
        found += failures(render_talk_sheet(some_sheet(seed), texts), folder / "s")
        found += failures(render_agreements(some_agreements(seed), texts), folder / "a")
    return found


def test_different_papers_pass_a_validator_of_both_standards(tmp_path: Path, dutch: Texts, english: Texts):
    assert check(10, (dutch, english), tmp_path) == []


@pytest.mark.slow
def test_two_hundred_papers_pass(tmp_path: Path, dutch: Texts, english: Texts):
    assert check(100, (dutch, english), tmp_path) == []
