"""The start pack: Word files that a person can adapt and a screen reader can read."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from competentie_app import paths
from competentie_app.dossier.records import AssessmentRound, Charter
from competentie_app.exchange.start_pack.blocks import StartFacts
from competentie_app.exchange.start_pack.pack import StartPackError, make_start_pack, write_start_pack
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.texts import Texts

TODAY = date(2026, 11, 2)
CHARTER = Charter("Archief Waterkant", "Mensen helpen groeien.", "Jij en je leidinggevende.", 24, date(2026, 1, 5))
ROUND = AssessmentRound("r", "Najaar 2026", TODAY, date(2026, 11, 30), "v", 0)
DUTCH, ENGLISH = Texts("nl", paths.catalogue_folder()), Texts("en")


@pytest.fixture(scope="module")
def model() -> CompetenceModel:
    return load_model(read_model_files(paths.data_folder()))


def words(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize(("texts", "locale"), [(DUTCH, "nl-BE"), (ENGLISH, "en-GB")])
def test_every_file_has_a_title_real_headings_and_its_language(model: CompetenceModel, texts: Texts, locale: str):
    files = make_start_pack(StartFacts(CHARTER, model, TODAY, ROUND), texts)
    assert len(files) == 4
    for file in files:
        document = Document(io.BytesIO(file.content))
        styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]
        assert styles[0] == "Title"
        assert "Heading 1" in styles
        assert document.core_properties.title == document.paragraphs[0].text
        assert document.core_properties.language == locale
        assert document.core_properties.author == "Archief Waterkant"
        languages = [found.get(qn("w:val")) for found in document.styles.element.iter(qn("w:lang"))]
        assert set(languages) == {locale}
        for table in document.tables:
            assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_the_charter_stands_in_every_file(model: CompetenceModel):
    for file in make_start_pack(StartFacts(CHARTER, model, TODAY, ROUND), DUTCH):
        text = words(file.content)
        for needed in ("Mensen helpen groeien.", "Jij en je leidinggevende.", "24 maanden", "5 januari 2026"):
            assert needed in text, (file.stem, needed)


def test_what_the_charter_lacks_is_marked(model: CompetenceModel):
    for file in make_start_pack(StartFacts(Charter(), model, TODAY), DUTCH):
        text = words(file.content)
        assert text.count("[in te vullen]") >= 5
        assert "None" not in text


def test_the_invitation_tells_until_when(model: CompetenceModel):
    text = words(make_start_pack(StartFacts(CHARTER, model, TODAY, ROUND), DUTCH)[0].content)
    assert "Stuur het terug tegen 30 november 2026." in text
    assert "10 minuten" in text


def test_the_page_for_the_officer_tells_the_truth_about_this_file(model: CompetenceModel):
    bare = words(make_start_pack(StartFacts(CHARTER, model, TODAY), DUTCH)[3].content)
    safe = words(
        make_start_pack(StartFacts(CHARTER, model, TODAY, ROUND, "team.kompas", has_password=True), DUTCH)[3].content
    )
    assert "Dit bestand heeft nu geen wachtwoord" in bare
    assert "Dit bestand heeft nu een wachtwoord." in safe
    assert "team.kompas" in safe
    for mark in (
        "gelezen bij de bron",
        "alleen bij een derde",
        "ons eigen voorstel",
        "niet bevestigd",
        "niet gevonden",
    ):
        assert mark in bare


def test_the_smallest_group_is_that_of_the_file(model: CompetenceModel):
    files = make_start_pack(StartFacts(replace(CHARTER, smallest_group=8), model, TODAY, ROUND), DUTCH)
    for file in files[1:]:
        assert "groepen van minstens 8 mensen" in words(file.content)
        assert "minstens 5" not in words(file.content)


def test_the_committee_reads_which_roles_are_drafts(model: CompetenceModel):
    text = words(make_start_pack(StartFacts(CHARTER, model, TODAY, ROUND), DUTCH)[2].content)
    for persona in model.personas:
        if persona.provenance.status != "official":
            assert persona.title.nl in text


def test_the_files_are_written_and_never_over_another(model: CompetenceModel, tmp_path: Path):
    files = make_start_pack(StartFacts(CHARTER, model, TODAY, ROUND), DUTCH)
    first = write_start_pack(tmp_path / "pakket", files)
    second = write_start_pack(tmp_path / "pakket", files)
    assert [path.read_bytes() for path in first] == [file.content for file in files]
    assert len({*first, *second}) == 8
    (tmp_path / "bestand").write_bytes(b"")
    with pytest.raises(StartPackError):
        write_start_pack(tmp_path / "bestand", files)
