"""Persona card and model booklet: of the small model, of the shipped one, and of one as large as allowed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest

from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.values import Status
from competentie_app.paths import data_folder
from competentie_app.reports.model_booklet import render_booklet
from competentie_app.reports.persona_card import render_persona_card
from competentie_app.texts import Texts
from tests.reports.model_examples import booklet, card, large_model, small_model
from tests.reports.reading import failures, pages, tags, text
from tests.reports.test_extremes import outside


def links(pdf: bytes) -> list[tuple[str, int]]:
    """What each link says, and the page from 1 to which it leads."""
    reader: Any = pypdf.PdfReader(io.BytesIO(pdf))
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, start=1)}
    return [
        (note["/Contents"], numbers[note["/Dest"][0].idnum])
        for page in reader.pages
        for note in (each.get_object() for each in page.get("/Annots", []))
    ]


def test_every_persona_of_the_shipped_model_has_a_card_of_one_page(dutch: Texts, english: Texts):
    model = load_model(read_model_files(data_folder()))
    for texts in (dutch, english):
        for persona in model.personas:
            content = card(replace(model, personas=(persona,)), texts)
            [written] = pages(render_persona_card(content, texts))
            rows = [row for group in content.groups for row in group.rows]
            assert all(row.sentence in written for row in rows)
            assert content.tagline in written
            assert all(task in written for task in content.tasks)


def test_a_card_says_what_it_asks_and_how_certain_that_is(tmp_path: Path, dutch: Texts):
    content = replace(card(small_model(), dutch), status=Status.DRAFT)
    pdf = render_persona_card(content, dutch)
    written = text(pdf)
    assert "Vraagt 3 competenties op niveau 2, 1 competentie op niveau 1." in written
    assert "Personakaart · werkversie" in written
    assert "Streefniveaus kunnen nog veranderen" in written
    assert "model 1.0.0" in written
    assert failures(pdf, tmp_path / "card.pdf") == []


def test_a_card_that_asks_sixty_competencies_runs_on(tmp_path: Path, dutch: Texts):
    pdf = render_persona_card(card(large_model(), dutch), dutch)
    assert all(f"C{number} " in text(pdf) for number in range(60))
    assert outside(pdf) == []
    assert failures(pdf, tmp_path / "card.pdf") == []


def test_the_contents_lead_to_the_pages_that_they_name(dutch: Texts):
    pdf = render_booklet(booklet(small_model(), dutch), dutch)
    written = pages(pdf)
    found = links(pdf)
    assert len(found) > len(small_model().competencies)
    for words, page in found:
        title, _, number = words.rpartition(", ")
        assert int(number) == page
        assert title in written[page - 1]


def test_the_outline_has_chapters_with_their_competencies_below(dutch: Texts):
    outline: Any = pypdf.PdfReader(io.BytesIO(render_booklet(booklet(small_model(), dutch), dutch))).outline
    first = small_model().dimensions[0].id
    own = [each.title.nl for each in small_model().competencies if each.dimension_id == first]
    [cover, chapters] = outline
    assert cover.title == "Klein archiefmodel"
    below = next(chapters[place + 1] for place, each in enumerate(chapters) if getattr(each, "title", "") == "Doen")
    assert [each.title for each in below] == own


def test_the_booklet_holds_every_sentence_target_and_offer(tmp_path: Path, english: Texts):
    model = small_model()
    pdf = render_booklet(booklet(model, english), english)
    written = text(pdf)
    wanted = [sentence.en for each in model.competencies for sentence in each.level_sentences]
    wanted += [offer.title.en for offer in model.learning_offers]
    wanted += [persona.tagline.en for persona in model.personas]
    assert [words for words in wanted if words not in written] == []
    roles = [role for role, _alt in tags(pdf)]
    assert roles.count("TOCI") == roles.count("Link") == len(links(pdf))
    assert failures(pdf, tmp_path / "booklet.pdf") == []


@pytest.mark.slow
def test_a_booklet_of_a_large_model_is_whole(tmp_path: Path, dutch: Texts):
    model = large_model()
    pdf = render_booklet(booklet(model, dutch), dutch)
    written = text(pdf)
    assert all(f"nummer {number} nakijken" in written for number in range(60))
    assert "12 Archivaris 11" in written, "twelve columns are headed by numbers"
    assert outside(pdf) == []
    assert failures(pdf, tmp_path / "large.pdf") == []


def test_the_same_model_gives_the_same_bytes(dutch: Texts):
    content = booklet(small_model(), dutch)
    assert render_booklet(content, dutch) == render_booklet(content, dutch)


def test_many_competencies_without_an_offer_are_a_list_and_not_a_paragraph(dutch: Texts):
    none = booklet(large_model(competencies=12, personas=1), dutch)
    assert "Dit model heeft nog geen leeraanbod." in text(render_booklet(none, dutch))
    [offered] = [each for each in booklet(small_model(), dutch).offers if each.offers][:1]
    pdf = render_booklet(replace(none, offers=(offered, *none.offers)), dutch)
    places = [place for place, (role, _alt) in enumerate(tags(pdf)) if role == "H2"]
    assert "Nog geen activiteit" in text(pdf) or "Nog geen aanbod" in text(pdf)
    assert sum(role == "LI" for role, _alt in tags(pdf)[places[0] :]) >= 12
