"""Several papers in one go, their names, and how long it still takes."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from competentie_app.app.paper import Sheet
from competentie_app.app.paper_batch import OneEach, PaperNotMade, Together
from competentie_app.app.paper_names import BadPattern, NameFacts, check_pattern, named_by, usual_pattern
from competentie_app.app.report_list import ReportKind, report_items, sheet_of
from competentie_app.app.time_left import seconds_left, time_left_words
from competentie_app.dossier.ratings import View
from competentie_app.paths import catalogue_folder
from competentie_app.reports.setting.press import Manuscript
from competentie_app.texts import Texts
from tests.app.office import ENGLISH, Office
from tests.reports.reading import failures, tags

DUTCH = Texts("nl", catalogue_folder())
FACTS = NameFacts("Zoë D'Hondt", "Team A/B", date(2026, 11, 23), "Talk sheet")


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    office = Office(people=3)
    for person in range(3):
        office.enter(person, View.SELF, melden=1)
    items = report_items(office.session, ReportKind.TALK, None)
    return [sheet_of(office.session, ReportKind.TALK, item.key, ENGLISH) for item in items]


class Torn:
    """A block that is measured as any other and cannot be drawn."""

    def __init__(self, block: Any) -> None:
        self._block = block

    def __getattr__(self, name: str) -> Any:
        return getattr(self._block, name)

    def draw(self, *_where: object) -> None:
        raise ValueError


def broken(sheet: Sheet) -> Sheet:
    """One that fails while its first page is being drawn, after other content of it was."""

    def tell() -> Manuscript:
        manuscript = sheet.tell()
        torn: Any = Torn(manuscript.story.blocks[3])
        manuscript.story.blocks[3] = torn
        return manuscript

    return replace(sheet, title="Broken", tell=tell)


def test_together_is_one_valid_file_with_a_part_per_paper(sheets: list[Sheet], tmp_path: Path):
    writer = Together(tmp_path / "all.pdf", "Talk sheets of everybody")
    writer.add(sheets[0], "")
    with pytest.raises(PaperNotMade, match="Broken"):
        writer.add(broken(sheets[1]), "")
    writer.add(sheets[2], "")
    assert writer.written == ()
    writer.finish()
    assert writer.written == (tmp_path / "all.pdf",)
    content = (tmp_path / "all.pdf").read_bytes()
    assert failures(content, tmp_path / "looked-at.pdf") == []
    assert [role for role, _alt in tags(content)].count("Part") == 2
    reader = PdfReader(io.BytesIO(content))
    assert [page.extract_text().count("Page 1 of 1") for page in reader.pages] == [1, 1]
    assert reader.metadata is not None
    assert reader.metadata.title == "Talk sheets of everybody"
    headings = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert headings == [sheets[0].tell().facts.title, sheets[2].tell().facts.title]


def test_one_each_keeps_apart_who_shares_a_name(sheets: list[Sheet], tmp_path: Path):
    writer = OneEach(tmp_path)
    writer.add(sheets[0], "Sheet.pdf")
    with pytest.raises(PaperNotMade, match="Broken"):
        writer.add(broken(sheets[1]), "Broken.pdf")
    writer.add(sheets[2], "sheet.pdf")
    writer.finish()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Sheet.pdf", "sheet (2).pdf"]
    assert (tmp_path / "Sheet.pdf").read_bytes() == sheets[0].tell().printed()


def test_nothing_made_is_nothing_written(sheets: list[Sheet], tmp_path: Path):
    writer = Together(tmp_path / "all.pdf", "All")
    with pytest.raises(PaperNotMade):
        writer.add(broken(sheets[0]), "")
    writer.finish()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{soort} {naam}", "Talk sheet Zoë D'Hondt.pdf"),
        ("{Team}_{datum}_{ name }.pdf", "Team A-B_2026-11-23_Zoë D'Hondt.pdf"),
        ("map\\{naam}", "map-Zoë D'Hondt.pdf"),
    ],
)
def test_a_pattern_gives_a_name_that_is_safe(pattern: str, name: str):
    check_pattern(pattern, DUTCH, several=True)
    assert named_by(pattern, FACTS, DUTCH) == name


def test_a_part_that_is_empty_leaves_no_gap():
    assert named_by("{kind} {team} {name}", replace(FACTS, team=""), ENGLISH) == "Talk sheet Zoë D'Hondt.pdf"
    assert named_by(usual_pattern(ENGLISH), FACTS, ENGLISH) == "Talk sheet Zoë D'Hondt.pdf"


@pytest.mark.parametrize("pattern", ["", "  ", "{voornaam}", "{naam", "naam}", "{}", "{team}", "vast"])
def test_a_bad_pattern_is_told_with_what_can_be_used(pattern: str):
    with pytest.raises(BadPattern) as problem:
        check_pattern(pattern, DUTCH, several=True)
    assert "{naam}" in problem.value.explain(DUTCH)


def test_one_file_needs_no_name_of_a_person():
    check_pattern("{team} {datum}", DUTCH, several=False)


def test_the_time_that_is_left_follows_what_was_made():
    assert seconds_left(10.0, 1, 10) is None
    assert seconds_left(10.0, 4, 10) == 15.0
    assert seconds_left(10.0, 10, 10) is None
    told = [time_left_words(elapsed, 10, 20) for elapsed in (3.0, 12.0, 54.0, 56.0, 61.0, 150.0)]
    assert [ENGLISH.render(words) if words else None for words in told] == [
        "a few more seconds",
        "about 15 more seconds",
        "about 55 more seconds",
        "about 1 more minute",
        "about 2 more minutes",
        "about 3 more minutes",
    ]


def test_a_worker_reads_the_file_as_it_was_and_changes_nothing_of_it():
    office = Office(people=2)
    office.enter(0, View.SELF, melden=1)
    open_copy = office.session.copy_for_worker()
    office.enter(1, View.SELF, melden=1)
    with ThreadPoolExecutor(1) as worker:
        copy = worker.submit(open_copy).result()
        items = worker.submit(report_items, copy, ReportKind.TALK, None).result()
        worker.submit(copy.close).result()
    assert [item.available for item in items] == [True, False]
    assert [item.available for item in report_items(office.session, ReportKind.TALK, None)] == [True, True]
